import { useMemo } from 'react';
import { FigureSeries } from '../chart/FigureSeries.tsx';
import type { AnswerError } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { Part } from '../states/Part.tsx';
import type { KnownCountry } from './CountryPage.tsx';
import { countryWords } from './country-words.ts';

interface Props {
  readonly country: KnownCountry;
  readonly errors: readonly AnswerError[];
}

/** Border crossings by a country's nationals, month by month and direction by direction. */
export function Crossings({ country: { alpha3, crossings }, errors }: Props) {
  const words = useWords(countryWords);
  const lines = useMemo(
    () =>
      crossings &&
      (['ENTRY', 'EXIT'] as const).map((direction) => ({
        name: words.directions[direction],
        figures: crossings.filter((one) => one.direction === direction).map(({ crossings }) => crossings),
      })),
    [crossings, words],
  );
  return (
    <Part
      title={words.crossings}
      data={crossings?.length ? lines : null}
      agency="immigration"
      fields={['crossings']}
      errors={errors}
      wide
    >
      {(lines) => <FigureSeries label={words.crossings} lines={lines} file={`crossings-${alpha3}`} />}
    </Part>
  );
}
