import { CountryLink } from '../countries/CountryLink.tsx';
import { useWords } from '../language/language-context.ts';
import { PermitCounts } from '../permits/PermitCounts.tsx';
import { Part } from '../states/Part.tsx';
import type { KnownProps } from './OccupationPage.tsx';
import { occupationWords } from './occupation-words.ts';

/** What immigration's register has of permits to work in an occupation. */
export function PermitsPart({ occupation: { permits }, errors }: KnownProps) {
  const words = useWords(occupationWords).permits;
  return (
    <Part title={words.title} data={permits} agency="immigration" fields={['permits']} errors={errors} wide>
      {(permits) => (
        <PermitCounts
          permits={permits}
          breakdown={{
            label: words.byNationality,
            dimension: words.nationality,
            file: 'permits-by-nationality',
            rows: permits.byNationality.map(({ country, inForce }) => ({
              key: country.alpha3,
              name: country.name,
              link: <CountryLink {...country} />,
              inForce,
            })),
          }}
        />
      )}
    </Part>
  );
}
