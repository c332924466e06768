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

/** An age in years as a band: `15-24` to `55-64`, and `65+`. */
export const ageBand = (age: SQL): SQL => sql`case
  when ${age} < 15 then '0-14' when ${age} < 25 then '15-24' when ${age} < 35 then '25-34'
  when ${age} < 45 then '35-44' when ${age} < 55 then '45-54' when ${age} < 65 then '55-64' else '65+' end`;
