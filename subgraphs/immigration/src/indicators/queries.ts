import type { KeyedCell } from '@huza/disclosure';
import { keyedCount, type RequestDatabase, registerYears } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { permit } from '../database/tables.ts';
import { permits } from '../policy.ts';
import { inForceOn } from '../statistics/in-force.ts';

/** Permits of a year: issued in it, and in force on its last day that the register covers. */
export type PermitYear = { readonly year: string; readonly issued: KeyedCell; readonly stock: KeyedCell };

/** Permits by year, the latest first. */
export async function permitYears(database: RequestDatabase, last: number): Promise<PermitYear[]> {
  const key = sql`${permit.recordKey}`;
  const permitted = database.permitted(permits, 'AGGREGATE') ?? sql`true`;
  const rows = await database.execute<PermitYear>(sql`
    select years.year::text as year, counted.*
    from ${registerYears(last, sql`select min(${permit.issuedOn}) from ${permit} where ${permitted}`)} years
    cross join lateral (
      select ${keyedCount(key, sql`extract(year from ${permit.issuedOn}) = years.year`)} as issued,
        ${keyedCount(key, inForceOn(sql`years.day`))} as stock
      from ${permit}
      where ${permit.issuedOn} <= years.day and ${permit.expiresOn} >= make_date(years.year, 1, 1)
        and ${permitted}
    ) counted
    order by years.year desc`);
  return [...rows];
}
