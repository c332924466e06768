import type { MigrantsPartsFragment } from '#graphql/country.ts';
import type { Flow } from '../chart/SankeyFigure.tsx';

const most = 9;

interface Country {
  readonly alpha3: string;
  readonly name: string;
}

/** Flows from the largest origins to a country and on to the largest destinations; the others are added up. */
export function flowsThrough(
  { alpha3, name }: Country,
  origins: readonly MigrantsPartsFragment[],
  destinations: readonly MigrantsPartsFragment[],
  others: string,
): Flow[] {
  const here = { id: alpha3, name };
  return [
    ...largest(origins, others).map(({ country, value }) => ({
      from: { id: `from ${country.alpha3}`, name: country.name },
      to: here,
      value,
    })),
    ...largest(destinations, others).map(({ country, value }) => ({
      from: here,
      to: { id: `to ${country.alpha3}`, name: country.name },
      value,
    })),
  ];
}

/** The largest, and the sum of the others. The graph gives the largest first. */
function largest(migrants: readonly MigrantsPartsFragment[], others: string) {
  const known = migrants.map(({ country, persons }) => ({ country, value: persons.value ?? 0 }));
  const rest = known.slice(most).reduce((sum, { value }) => sum + value, 0);
  const shown = known.slice(0, most);
  const all = rest > 0 ? [...shown, { country: { alpha3: 'others', name: others }, value: rest }] : shown;
  return all.filter(({ value }) => value > 0);
}
