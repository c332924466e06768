import {
  ageBand,
  all,
  among,
  type CellCodes,
  type Conditions,
  countryDimensions,
  occupationCode,
  occupationDimensions,
  occupationOf,
  reference,
  withinOccupation,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { CountryGroup, PermitTableFilter, RegisteredSex } from '../../generated/resolvers.ts';
import type { permit, permitApplication } from '../database/tables.ts';

/** What permits and applications alike are counted by, as of a record's day. */
export function personDimensions(table: typeof permit | typeof permitApplication, day: SQL) {
  const country = countryDimensions(sql`${table.nationality}`, day);
  const age = sql`(extract(year from ${day}) - ${table.birthYear})`;
  return {
    PERMIT_CLASS: { variable: 'permitClass', code: sql`${table.permitClass}` },
    NATIONALITY_GROUP: country.group,
    NATIONALITY: country.country,
    ...occupationDimensions(sql`${table.occupation}`),
    SEX: { variable: 'sex', code: sql`${table.sex}` },
    AGE_BAND: { variable: 'age', code: ageBand(age) },
  };
}

type PersonFilter = Pick<
  PermitTableFilter,
  'permitClass' | 'nationality' | 'nationalityGroup' | 'occupation' | 'sex'
>;

/** The part of a filter that permits and applications share. */
export function personConditions(
  table: typeof permit | typeof permitApplication,
  day: SQL,
  { permitClass, nationality, nationalityGroup, occupation, sex }: PersonFilter,
): Conditions {
  return all(
    among(sql`${table.permitClass}`, permitClass),
    among(sql`${table.nationality}`, nationality),
    nationalityGroup &&
      sql`${countryDimensions(sql`${table.nationality}`, day).group.code} = ${nationalityGroup}`,
    occupation != null &&
      withinOccupation(table.occupation, sql`${occupationCode('occupation', occupation)}::text`),
    sex && sql`${table.sex} = ${sex}`,
  );
}

/** The fields of a cell that describe persons. */
export const personFields = {
  nationality: ({ codes }: { codes: CellCodes }) => reference('alpha3', codes.NATIONALITY),
  nationalityGroup: ({ codes }: { codes: CellCodes }) =>
    (codes.NATIONALITY_GROUP ?? null) as CountryGroup | null,
  occupation: ({ codes }: { codes: CellCodes }) => reference('code', occupationOf(codes)),
  sex: ({ codes }: { codes: CellCodes }) => (codes.SEX ?? null) as RegisteredSex | null,
  ageBand: ({ codes }: { codes: CellCodes }) => codes.AGE_BAND ?? null,
};
