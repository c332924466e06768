import { eacMemberships } from '@huza/classifications';
import { type SQL, sql } from 'drizzle-orm';
import type { Dimension } from './dimensions.ts';
import { notApplicable } from './grouping.ts';

/** An ISCO-08 unit group at each level of the classification; who has none is `_Z` at each. */
export function occupationDimensions(unitGroup: SQL) {
  const level = (digits: number): Dimension => ({
    variable: 'occupation',
    digits,
    code: sql`coalesce(left(${unitGroup}, ${sql.raw(String(digits))}), ${sql.raw(`'${notApplicable}'`)})`,
  });
  return {
    OCCUPATION_MAJOR_GROUP: level(1),
    OCCUPATION_SUB_MAJOR_GROUP: level(2),
    OCCUPATION_MINOR_GROUP: level(3),
    OCCUPATION_UNIT_GROUP: level(4),
  };
}

/** The name of the broadest to the narrowest occupation of a cell: the code that says most. */
export const occupationOf = (
  codes: Partial<Record<keyof ReturnType<typeof occupationDimensions>, string | null>>,
) =>
  codes.OCCUPATION_UNIT_GROUP ??
  codes.OCCUPATION_MINOR_GROUP ??
  codes.OCCUPATION_SUB_MAJOR_GROUP ??
  codes.OCCUPATION_MAJOR_GROUP ??
  null;

/** A country, and whether it is Rwanda, another partner state of the East African Community on a day, or neither. */
export function countryDimensions(alpha3: SQL, day: SQL) {
  const member = eacMemberships.map(
    ({ country, memberFrom, memberUntil }) =>
      sql`${alpha3} = ${sql.raw(`'${country}'`)} and ${day} >= ${sql.raw(`date '${memberFrom}'`)}
        and ${day} < ${sql.raw(`date '${memberUntil ?? 'infinity'}'`)}`,
  );
  return {
    group: {
      variable: 'country',
      code: sql`case when ${alpha3} = 'RWA' then 'RWANDA' when ${sql.join(member, sql` or `)} then 'EAC' else 'OTHER' end`,
    } satisfies Dimension,
    country: { variable: 'country', code: alpha3 } satisfies Dimension,
  };
}

/** A day's year, quarter and month, as SDMX writes them. */
export function periodDimensions(day: SQL) {
  return {
    year: { variable: 'period', code: sql`to_char(${day}, 'YYYY')` } satisfies Dimension,
    quarter: { variable: 'period', code: sql`to_char(${day}, 'YYYY-"Q"Q')` } satisfies Dimension,
    month: { variable: 'period', code: sql`to_char(${day}, 'YYYY-MM')` } satisfies Dimension,
  };
}

/** Bands of age in years, the last without an end. */
export const ageBands = [
  { name: '0-14', from: 0, to: 14 },
  { name: '15-24', from: 15, to: 24 },
  { name: '25-34', from: 25, to: 34 },
  { name: '35-44', from: 35, to: 44 },
  { name: '45-54', from: 45, to: 54 },
  { name: '55-64', from: 55, to: 64 },
  { name: '65+', from: 65, to: Number.POSITIVE_INFINITY },
] as const;

/** An age in years as a band. */
export const ageBand = (age: SQL): SQL =>
  sql`case ${sql.join(
    ageBands.map(({ name, to }) =>
      Number.isFinite(to)
        ? sql`when ${age} <= ${sql.raw(String(to))} then ${sql.raw(`'${name}'`)}`
        : sql`else ${sql.raw(`'${name}'`)}`,
    ),
    sql` `,
  )} end`;
