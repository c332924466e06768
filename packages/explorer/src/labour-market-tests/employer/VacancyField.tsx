import type { RequestChoicesQuery } from '#graphql/request.ts';
import { SelectField } from '../../form/SelectField.tsx';
import { useWords } from '../../language/language-context.ts';
import { useFormats } from '../../language/use-formats.ts';
import { stepWords } from '../step-words.ts';

/** One of the employer's own vacancies, the latest first. */
export function VacancyField({ choices }: { readonly choices: RequestChoicesQuery | undefined }) {
  const words = useWords(stepWords);
  const { day } = useFormats();
  const vacancies = choices?.ownVacancies?.nodes ?? [];
  const terms = vacancies
    .filter(({ status }) => status !== 'FILLED')
    .map(({ id, occupation, posted }) => [
      id,
      words.vacancyChoice(`${occupation.code} ${occupation.title}`, day(posted), id),
    ]);
  return (
    <SelectField
      key={terms.length}
      name="vacancy"
      label={words.vacancy}
      hint={words.vacancyHint}
      terms={Object.fromEntries(terms)}
    />
  );
}
