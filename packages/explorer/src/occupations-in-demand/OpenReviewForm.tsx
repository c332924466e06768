import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ListMethodsDocument } from '#graphql/methods.ts';
import { OpenListReviewDocument } from '#graphql/review-steps.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAnswer } from '../graph/use-answer.ts';
import { useChangeOnce } from '../graph/use-change-once.ts';
import { useLanguage, useWords } from '../language/language-context.ts';
import { EditionNameField } from './EditionNameField.tsx';
import { editionsWords } from './editions-words.ts';

/** Opens a renewal; opened, it leads to its board. */
export function OpenReviewForm() {
  const words = useWords(editionsWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const methods = useAnswer(ListMethodsDocument, {}).data?.data?.occupationsInDemandMethods ?? [];
  const titles = methods.map(({ id, title, titleFrench }) => [id, language === 'fr' ? titleFrench : title]);
  const change = useChangeOnce(OpenListReviewDocument);
  const form = useForm({ defaultValues: { id: '', title: '', method: '', periods: '' } });
  return (
    <ChangeForm
      form={form}
      change={change}
      submit={words.open}
      done={words.opened}
      onSubmit={({ periods, ...review }) =>
        change.make(
          { ...review, periods: periods.split(/[\s,]+/).filter(Boolean) },
          ({ openListReview: { review } }) =>
            void navigate({ to: '/occupations-in-demand/reviews/$id', params: { id: review.id } }),
        )
      }
    >
      <EditionNameField />
      <TextField name="title" label={words.subject} />
      <SelectField name="method" label={words.method} terms={Object.fromEntries(titles)} />
      <TextField name="periods" label={words.periods} hint={words.periodsHint} />
    </ChangeForm>
  );
}
