import type { Dataflow } from '@huza/sdmx';
import { parseKey, SdmxQueryError } from '@huza/sdmx';
import { allPeriods, type PeriodRange, periodRanges } from './period-ranges.ts';

/** What is asked of a dataflow. */
export interface Constraint {
  /** The codes of each dimension; `null` for all. */
  readonly key: readonly (readonly string[] | null)[];
  /** A period in any of these. */
  readonly periods: readonly PeriodRange[];
  /** Of each series, so many of its first or last observations alone. */
  readonly first: number | null;
  readonly last: number | null;
}

export type Query = Readonly<Record<string, unknown>>;

/** What does not choose observations. */
const otherParameters = ['dimensionAtObservation'];

/** A code, or codes with a comma between for any of them. */
const anyOf = /^(?:eq:)?[A-Za-z0-9_@$-]+(?:,(?:eq:)?[A-Za-z0-9_@$-]+)*$/;

/**
 * Reads a key and the parameters of a data query of SDMX REST 2.
 *
 * @throws SdmxQueryError for whatever is not understood: to leave it out would answer another question.
 */
export function constraintOf({ structure }: Dataflow, key: string, query: Query): Constraint {
  const dimensions = structure.dimensions.map(({ id }) => id);
  const given = valuesOf(query, [
    ...['TIME_PERIOD', ...dimensions].map((id) => `c[${id}]`),
    'firstNObservations',
    'lastNObservations',
    ...otherParameters,
  ]);
  const period = given.get('c[TIME_PERIOD]');
  const [first, last] = ['firstNObservations', 'lastNObservations'].map((name) => countOf(name, given));
  if (first != null && last != null)
    throw new SdmxQueryError('lastNObservations', String(last), 'either it or firstNObservations, not both');
  return {
    key: parseKey(key, dimensions).map((codes, at) => narrowed(codes, `c[${dimensions[at]}]`, given)),
    periods: period === undefined ? allPeriods : periodRanges('c[TIME_PERIOD]', period),
    first: first ?? null,
    last: last ?? null,
  };
}

/** Each parameter's one value. */
function valuesOf(query: Query, known: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(query).map(([name, value]) => {
      if (!known.includes(name)) throw new SdmxQueryError(name, String(value), `one of ${known.join(', ')}`);
      if (typeof value !== 'string')
        throw new SdmxQueryError(name, String(value), 'once: several values stand in one, with commas');
      return [name, value];
    }),
  );
}

/** The codes that both the key and the component ask for. */
function narrowed(codes: readonly string[] | null, name: string, given: ReadonlyMap<string, string>) {
  const value = given.get(name);
  if (value === undefined) return codes;
  if (!anyOf.test(value)) throw new SdmxQueryError(name, value, 'codes with commas between');
  const wanted = value.split(',').map((code) => code.replace(/^eq:/, ''));
  return codes ? wanted.filter((code) => codes.includes(code)) : wanted;
}

function countOf(name: string, given: ReadonlyMap<string, string>): number | null {
  const value = given.get(name);
  if (value === undefined) return null;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new SdmxQueryError(name, value, 'a whole number of 1 or more');
}
