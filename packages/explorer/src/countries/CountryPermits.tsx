import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { OccupationLink } from '../occupations/OccupationLink.tsx';
import { PermitCounts } from '../permits/PermitCounts.tsx';
import { Part } from '../states/Part.tsx';
import type { KnownCountry } from './CountryPage.tsx';
import { countryWords } from './country-words.ts';

interface Props {
  readonly country: KnownCountry;
  readonly errors: readonly AnswerError[];
}

/** Permits that a country's nationals hold in Rwanda. */
export function CountryPermits({ country: { permits }, errors }: Props) {
  const words = useWords(countryWords).permits;
  return (
    <Part title={words.title} data={permits} agency="immigration" fields={['permits']} errors={errors} wide>
      {(permits) => (
        <PermitCounts
          permits={permits}
          breakdown={{
            label: words.byOccupation,
            dimension: words.occupation,
            file: 'permits-by-occupation',
            rows: permits.byOccupation.map(({ occupation, inForce }) => ({
              key: occupation.code,
              name: occupation.title,
              link: <OccupationLink {...occupation} />,
              inForce,
            })),
          }}
        />
      )}
    </Part>
  );
}
