import type { Dataflow } from '@huza/sdmx';
import { parseKey, SdmxQueryError } from '@huza/sdmx';

/** What is asked of a dataflow. */
export interface Constraint {
  /** The codes of each dimension; `null` for all. */
  readonly key: readonly (readonly string[] | null)[];
  readonly from: string | null;
  readonly to: string | null;
  /** Of each series, so many of its first or last observations alone. */
  readonly first: number | null;
  readonly last: number | null;
}

export type Query = Readonly<Record<string, unknown>>;

/** What does not choose observations. */
const otherParameters = ['dimensionAtObservation', 'format'];

/**
 * Reads a key and the parameters of a data query of SDMX REST 2.
 *
 * @throws SdmxQueryError for whatever is not understood: to leave it out would answer another question.
 */
export function constraintOf({ structure }: Dataflow, key: string, query: Query): Constraint {
  const dimensions = structure.dimensions.map(({ id }) => id);
  const parsed = [...parseKey(key, dimensions)];
  const constraint = { from: null as string | null, to: null as string | null };
  const counts = { firstNObservations: null as number | null, lastNObservations: null as number | null };
  for (const [name, given] of Object.entries(query)) {
    const value = String(given);
    const component = /^c\[(\w+)\]$/.exec(name)?.[1];
    if (component === 'TIME_PERIOD') Object.assign(constraint, periodsOf(name, value));
    else if (component !== undefined && dimensions.includes(component))
      parsed[dimensions.indexOf(component)] = narrowed(parsed[dimensions.indexOf(component)] ?? null, value);
    else if (name === 'firstNObservations' || name === 'lastNObservations')
      counts[name] = countOf(name, value);
    else if (!otherParameters.includes(name))
      throw new SdmxQueryError(
        name,
        value,
        `one of c[TIME_PERIOD], ${dimensions.map((id) => `c[${id}]`).join(', ')}, firstNObservations, lastNObservations, ${otherParameters.join(', ')}`,
      );
  }
  return { key: parsed, ...constraint, first: counts.firstNObservations, last: counts.lastNObservations };
}

const narrowed = (before: readonly string[] | null, value: string): string[] => {
  const codes = value.split(',').map((code) => code.replace(/^eq:/, ''));
  return before ? codes.filter((code) => before.includes(code)) : codes;
};

/** `2019`, or `ge:2019+le:2024`; a plus sign in an address may arrive as a space. */
function periodsOf(name: string, value: string): { from?: string; to?: string } {
  const range: { from?: string; to?: string } = {};
  for (const part of value.split(/[+ ]/)) {
    const [, operator = 'eq', year] = /^(?:(eq|ge|le|gt|lt):)?(\d{4})$/.exec(part) ?? [];
    if (year === undefined)
      throw new SdmxQueryError(name, value, 'years such as 2019, ge:2019 or ge:2019+le:2024');
    const bound = String(Number(year) + ({ gt: 1, lt: -1 }[operator] ?? 0));
    if (operator !== 'le' && operator !== 'lt') range.from = bound;
    if (operator !== 'ge' && operator !== 'gt') range.to = bound;
  }
  return range;
}

function countOf(name: string, value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new SdmxQueryError(name, value, 'a whole number of 1 or more');
}
