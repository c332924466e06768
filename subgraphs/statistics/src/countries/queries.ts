import { type Batch, entitiesBy, keysOf, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { CountryFilter } from '../../generated/resolvers.ts';
import { country, eacMembership } from '../database/tables.ts';
import type { CountryModel } from '../models.ts';
import { contains } from '../search.ts';

export const countryByCode = entitiesBy(country, 'alpha3');

/** One page of countries by code, and one row more. */
export async function countriesOf(
  database: RequestDatabase,
  { search, eacMemberOn }: CountryFilter,
  { limit, after }: Page,
): Promise<CountryModel[]> {
  return database
    .select()
    .from(country)
    .where(
      and(
        search ? or(contains(country.nameEnglish, search), contains(country.nameFrench, search)) : undefined,
        eacMemberOn ? sql`${country.alpha3} in (${membersOn(eacMemberOn)})` : undefined,
        after ? gt(country.alpha3, String(after[0])) : undefined,
      ),
    )
    .orderBy(asc(country.alpha3))
    .limit(limit + 1);
}

const membersOn = (day: string) => sql`
  select ${eacMembership.country} from ${eacMembership}
  where ${eacMembership.memberFrom} <= ${day}::date
    and (${eacMembership.memberUntil} is null or ${eacMembership.memberUntil} > ${day}::date)`;

/** Whether each country is a partner state on the day. */
export const eacMemberOn: Batch<boolean, { on: string }> = async (database, codes, { on }) => {
  const rows = await database.execute<{ key: string; member: boolean }>(sql`
    select keys.key, keys.key in (${membersOn(on)}) as member from ${keysOf(codes)}`);
  return new Map(rows.map(({ key, member }) => [key, member]));
};

/** Since when each country is a partner state. */
export const eacMemberSince: Batch<string> = async (database, codes) => {
  const rows = await database
    .select({ key: eacMembership.country, since: eacMembership.memberFrom })
    .from(eacMembership)
    .where(and(inArray(eacMembership.country, [...codes]), sql`${eacMembership.memberUntil} is null`));
  return new Map(rows.map(({ key, since }) => [key, since]));
};

/** A country by its code. */
export const findCountry = async (database: RequestDatabase, alpha3: string) =>
  (await database.select().from(country).where(eq(country.alpha3, alpha3)))[0] ?? null;
