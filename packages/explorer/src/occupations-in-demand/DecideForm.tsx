import { useForm } from 'react-hook-form';
import { DecideOccupationsDocument, type ListDecisionKind } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { CodeField } from '../form/CodeField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { asSeen } from './as-seen.ts';
import { boardWords } from './board-words.ts';
import type { Review } from './ReviewPage.tsx';

interface Props {
  readonly review: Review;
  /** What is decided on; without them the form asks for an occupation. */
  readonly occupations?: readonly string[];
}

/** The committee's decision on occupations, for one reason. An amendment adds or takes off; it has no score. */
export function DecideForm({ review, occupations }: Props) {
  const words = useWords(boardWords).decide;
  const change = useChangeOnce(DecideOccupationsDocument);
  const form = useForm({ defaultValues: { occupation: '', kind: '', reason: '' } });
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.submit}
      done={words.done}
      onSubmit={({ occupation, kind, reason }) =>
        change.make(
          {
            ...asSeen(review),
            decisions: [{ occupations: occupations ?? [occupation], kind: kind as ListDecisionKind, reason }],
          },
          // The next occupation has a reason of its own.
          () => occupations ?? form.reset(),
        )
      }
    >
      {!occupations && <CodeField name="occupation" label={words.occupation} of="UnitGroup" />}
      <SelectField
        name="kind"
        label={words.kind}
        terms={review.kind === 'AMENDMENT' ? words.changes : words.kinds}
      />
      <TextField name="reason" label={words.reason} lines={2} />
    </ChangeForm>
  );
}
