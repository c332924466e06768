import codes from 'i18n-iso-countries/codes.json';
import { useCallback, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { useWords } from '../language/language-context.ts';
import { useFormats } from '../language/use-formats.ts';
import { shellWords } from '../messages/messages.ts';
import PlotFigure, { type PlotDrawing } from './PlotFigure.tsx';

/** A country's value on a map. */
interface CountryValue {
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string;
  readonly name: string;
  /** Null where it is withheld or missing. */
  readonly value: number | null;
}

export interface WorldMapValues {
  readonly values: readonly CountryValue[];
  /** What the values count: the legend's title. */
  readonly unit: string;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const shapes = feature(world as unknown as World, (world as unknown as World).objects.countries);
const alpha3Of = new Map(codes.map(([, alpha3 = '', numeric = '']) => [numeric, alpha3]));

/** Colours countries by value, on a scale of logarithms as a few countries have far more than the others. */
export default function WorldMapFigure({
  label,
  file,
  values,
  unit,
}: WorldMapValues & { label: string; file?: string }) {
  const { noData } = useWords(shellWords).chart;
  const { number } = useFormats();
  const byCountry = useMemo(() => new Map(values.map((value) => [value.alpha3, value])), [values]);
  const draw = useCallback<PlotDrawing>(
    (Plot, width) => {
      const countryOf = ({ id }: { id?: string | number | undefined }) =>
        byCountry.get(alpha3Of.get(String(id)) ?? '');
      return {
        height: Math.round(width * 0.52),
        projection: 'equal-earth',
        color: {
          type: 'log',
          scheme: 'YlGnBu',
          unknown: 'var(--raised)',
          legend: true,
          label: unit,
          ticks: 4,
        },
        marks: [
          Plot.geo(shapes, {
            fill: (shape) => countryOf(shape)?.value || undefined,
            stroke: 'var(--line)',
            strokeWidth: 0.5,
            title: (shape) => {
              const country = countryOf(shape);
              const value = country?.value;
              return `${country?.name ?? shape.properties.name}: ${value == null ? noData : number(value)}`;
            },
          }),
          Plot.sphere({ stroke: 'var(--line)' }),
        ],
      };
    },
    [byCountry, unit, noData, number],
  );
  return <PlotFigure label={label} draw={draw} {...(file && { file })} />;
}
