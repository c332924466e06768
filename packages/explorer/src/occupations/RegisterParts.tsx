import { countFigure, measureFigure } from '../figure/count-figure.ts';
import { Numbers } from '../figure/Numbers.tsx';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { Part } from '../states/Part.tsx';
import type { KnownProps } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';

/** What the labour agency's register has of vacancies. */
export function VacanciesPart({ occupation, errors }: KnownProps) {
  const { vacancies: words, units, asOf } = useWords(occupationWords);
  const { day } = useFormats();
  return (
    <Part
      title={words.title}
      data={occupation.vacancies}
      agency="labour"
      fields={['vacancies']}
      errors={errors}
    >
      {(vacancies) => (
        <>
          <Numbers
            numbers={[
              [words.open, countFigure(vacancies.open, units.vacancies, vacancies)],
              [words.openings, countFigure(vacancies.openings, units.workers, vacancies)],
              [words.posted, countFigure(vacancies.posted, units.vacancies, vacancies)],
              [words.filled, countFigure(vacancies.filled, units.vacancies, vacancies)],
              [words.daysOpen, measureFigure(vacancies.medianDaysOpen, units.days, vacancies)],
              [words.daysToFill, measureFigure(vacancies.medianDaysToFill, units.days, vacancies)],
            ]}
          />
          <p className="hint">{asOf(day(vacancies.asOf))}</p>
        </>
      )}
    </Part>
  );
}

/** What the labour agency's register has of job seekers. */
export function JobSeekersPart({ occupation, errors }: KnownProps) {
  const { jobSeekers: words, units, asOf } = useWords(occupationWords);
  const { day } = useFormats();
  return (
    <Part
      title={words.title}
      data={occupation.jobSeekers}
      agency="labour"
      fields={['jobSeekers']}
      errors={errors}
    >
      {(seekers) => (
        <>
          <Numbers
            numbers={[
              [words.registered, countFigure(seekers.registered, units.persons, seekers)],
              [words.placed, countFigure(seekers.placed, units.persons, seekers)],
              [words.days, countFigure(seekers.medianDaysRegistered, units.days, seekers)],
            ]}
          />
          <p className="hint">{asOf(day(seekers.asOf))}</p>
        </>
      )}
    </Part>
  );
}
