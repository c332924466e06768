import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ListEditionsDocument } from '#graphql/editions.ts';
import { OpenListAmendmentDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useWords } from '../language/language-context.ts';
import { EditionNameField } from './EditionNameField.tsx';
import { editionsWords } from './editions-words.ts';

/** Opens an amendment of the latest edition, for those who may; opened, it leads to its page. */
export function AmendLatest() {
  const words = useWords(editionsWords);
  const { occupationsInDemandEditions: editions = [], occupationsInDemandReviews: reviews = [] } =
    useAnswer(ListEditionsDocument, {}).data?.data ?? {};
  const latest = editions.find(({ nextSteps }) =>
    nextSteps.some(({ action, yours }) => action === 'openListAmendment' && yours),
  );
  if (!latest) return null;
  const taken = [...editions.map(({ name }) => name), ...reviews.map(({ id }) => id)];
  return (
    <details className="no-print">
      <summary>{words.amend(latest.name)}</summary>
      <p className="hint">{words.amendText}</p>
      <AmendForm key={latest.name} suggested={freeName(latest.name, taken)} />
    </details>
  );
}

/** `2026-A1`, or the first of these that no edition or review has. */
function freeName(edition: string, taken: readonly string[], number = 1): string {
  const name = `${edition}-A${number}`;
  return taken.includes(name) ? freeName(edition, taken, number + 1) : name;
}

function AmendForm({ suggested }: { readonly suggested: string }) {
  const words = useWords(editionsWords);
  const navigate = useNavigate();
  const change = useChangeOnce(OpenListAmendmentDocument);
  const form = useForm({ defaultValues: { id: suggested, title: '' } });
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.openAmendment}
      done={words.opened}
      onSubmit={(amendment) =>
        change.make(
          amendment,
          ({ openListAmendment: { review } }) =>
            void navigate({ to: '/occupations-in-demand/reviews/$id', params: { id: review.id } }),
        )
      }
    >
      <EditionNameField />
      <TextField name="title" label={words.subject} hint={words.amendSubjectHint} />
    </ChangeForm>
  );
}
