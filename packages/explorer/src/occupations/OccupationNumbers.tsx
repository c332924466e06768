import { countFigure } from '../figure/count-figure.ts';
import { Numbers } from '../figure/Numbers.tsx';
import { useWords } from '../language/language-context.ts';
import type { KnownOccupation } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';

/** The latest figure of each kind that was given. */
export function OccupationNumbers(occupation: KnownOccupation) {
  const words = useWords(occupationWords);
  const { employment, medianMonthlyEarnings, unemploymentRate, vacancies, jobSeekers, permits } = occupation;
  return (
    <Numbers
      numbers={[
        [words.employed, employment[0]],
        [words.earnings, medianMonthlyEarnings[0]],
        [words.unemployed, unemploymentRate[0]],
        [words.openVacancies, vacancies && countFigure(vacancies.open, words.units.vacancies, vacancies)],
        [words.seekers, jobSeekers && countFigure(jobSeekers.registered, words.units.persons, jobSeekers)],
        [words.permitsInForce, permits && countFigure(permits.inForce, words.units.permits, permits)],
      ]}
    />
  );
}
