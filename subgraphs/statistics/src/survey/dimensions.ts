import {
  ageBand,
  countryDimensions,
  type Dimension,
  notApplicable,
  occupationDimensions,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { LabourForceTableDimension } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';

const { period, district, sex, age, education, citizenship, status, occupation, activity } = surveyPerson;

/** Membership of the East African Community as of the end of the survey's year. */
const citizens = countryDimensions(sql`${citizenship}`, sql`make_date(${period}::int, 12, 31)`);

/** What the survey is tabulated by, the broadest level of a variable first. */
export const surveyDimensions: Readonly<Record<LabourForceTableDimension, Dimension>> = {
  YEAR: { variable: 'year', code: sql`${period}`, totalled: false },
  // A district's first digit is its province's.
  PROVINCE: { variable: 'district', code: sql`left(${district}, 1)` },
  DISTRICT: { variable: 'district', code: sql`${district}` },
  SEX: { variable: 'sex', code: sql`${sex}` },
  AGE_BAND: { variable: 'age', code: ageBand(sql`${age}`) },
  EDUCATION: { variable: 'education', code: sql`${education}` },
  CITIZENSHIP_GROUP: citizens.group,
  CITIZENSHIP: citizens.country,
  LABOUR_FORCE_STATUS: { variable: 'status', code: sql`${status}` },
  ...occupationDimensions(sql`${occupation}`),
  ECONOMIC_ACTIVITY: {
    variable: 'activity',
    code: sql`coalesce(${activity}, ${sql.raw(`'${notApplicable}'`)})`,
  },
};
