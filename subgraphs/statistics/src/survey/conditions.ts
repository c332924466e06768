import { all, among, occupationCode, withinOccupation } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { LabourForceTableFilter } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';
import { surveyDimensions } from './dimensions.ts';

const { period, sex, age, district, education, citizenship, status, occupation, activity } = surveyPerson;

const sexCodes = { FEMALE: 'F', MALE: 'M', TOTAL: null } as const;

/** Whom a table is about. One that is not by year is about one year. */
export function surveyConditions(filter: LabourForceTableFilter, byYear: boolean): SQL {
  const { citizenshipGroup, labourForceStatus } = filter;
  const wantedSex = filter.sex && sexCodes[filter.sex];
  return all(
    filter.year ? sql`${period} = ${filter.year}` : !byYear && sql`${period} = ${latest}`,
    wantedSex && sql`${sex} = ${wantedSex}`,
    filter.ageFrom != null && sql`${age} >= ${filter.ageFrom}`,
    filter.ageTo != null && sql`${age} <= ${filter.ageTo}`,
    among(sql`${district}`, filter.district),
    among(sql`${education}`, filter.education),
    among(sql`${citizenship}`, filter.citizenship),
    citizenshipGroup && sql`${surveyDimensions.CITIZENSHIP_GROUP.code} = ${citizenshipGroup}`,
    labourForceStatus && sql`${status} = ${labourForceStatus}`,
    filter.occupation != null &&
      withinOccupation(occupation, sql`${occupationCode('occupation', filter.occupation)}::text`),
    among(sql`${activity}`, filter.economicActivity),
  );
}

const latest = sql`(select max(${period}) from ${surveyPerson})`;
