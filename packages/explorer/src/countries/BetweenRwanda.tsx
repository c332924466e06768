import { useMemo } from 'react';
import type { CountryKnownQuery } from '#graphql/country.ts';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import type { KnownCountry } from './CountryPage.tsx';
import { countryWords } from './country-words.ts';

type Rwanda = NonNullable<CountryKnownQuery['rwanda']>;

interface Props {
  readonly country: Pick<KnownCountry, 'alpha3' | 'name'>;
  readonly rwanda: Rwanda;
}

/** Migrants between Rwanda and a country over time, both ways. */
export function BetweenRwanda({ country: { alpha3, name }, rwanda }: Props) {
  const words = useWords(countryWords);
  const lines = useMemo(
    () =>
      [
        { name: words.fromHere(name), figures: figuresOf(rwanda, 'from', alpha3) },
        { name: words.fromRwanda(name), figures: figuresOf(rwanda, 'to', alpha3) },
      ].filter(({ figures }) => figures.length > 0),
    [words, name, alpha3, rwanda],
  );
  const label = words.between(name);
  return (
    <Part
      title={label}
      data={lines.length > 0 ? lines : null}
      agency="statistics"
      fields={['rwanda']}
      errors={[]}
    >
      {(lines) => <FigureSeries label={label} lines={lines} file={`rwanda-${alpha3}`} />}
    </Part>
  );
}

/** The figures of one country in each period's list of origins or destinations. */
const figuresOf = (rwanda: Rwanda, direction: 'from' | 'to', alpha3: string) =>
  Object.entries(rwanda)
    .filter(([field]) => field.startsWith(direction))
    .flatMap(([, migrants]) => migrants)
    .filter(({ country }) => country.alpha3 === alpha3)
    .map(({ persons }) => persons);
