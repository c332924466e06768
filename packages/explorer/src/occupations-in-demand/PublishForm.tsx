import { useForm } from 'react-hook-form';
import { PublishListDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { asSeen } from './as-seen.ts';
import { stepKey } from './LastStep.tsx';
import type { Review } from './ReviewPage.tsx';
import { stepWords } from './step-words.ts';

/** Publishes an approved list as an edition, with the legal text that it rests on and its first day. */
export function PublishForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const change = useChangeOnce(PublishListDocument, stepKey(review, 'publishList'));
  const form = useForm({ defaultValues: { legalReference: '', effectiveFrom: '', note: '' } });
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.steps.publishList}
      done={words.done}
      onSubmit={({ note, ...edition }) => change.make({ ...asSeen(review), ...edition, note: note || null })}
    >
      <TextField name="legalReference" label={words.legalReference} hint={words.legalReferenceHint} />
      <TextField
        name="effectiveFrom"
        label={words.effectiveFrom}
        hint={words.effectiveFromHint}
        type="date"
      />
      <TextField name="note" label={words.note} hint={words.optional} lines={2} optional />
    </ChangeForm>
  );
}
