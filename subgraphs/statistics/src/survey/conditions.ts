import {
  ageBand,
  ageBands,
  all,
  among,
  type Conditions,
  occupationCode,
  withinOccupation,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { LabourForceTableFilter } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';
import { surveyDimensions } from './dimensions.ts';

const { period, sex, age, district, education, citizenship, status, occupation, activity } = surveyPerson;

const sexCodes = { FEMALE: 'F', MALE: 'M', TOTAL: null } as const;

/** Whom a table is about. One that is not by year is about one year. */
export function surveyConditions(filter: LabourForceTableFilter, byYear: boolean): Conditions {
  const { citizenshipGroup, labourForceStatus } = filter;
  const wantedSex = filter.sex && sexCodes[filter.sex];
  return all(
    filter.year ? sql`${period} = ${filter.year}` : !byYear && sql`${period} = ${latest}`,
    wantedSex && sql`${sex} = ${wantedSex}`,
    ofAge(filter.ageFrom ?? 0, filter.ageTo ?? greatestAge),
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

const greatestAge = 150;

/** Whole age bands, and the single years beside them, each for itself. */
function ofAge(from: number, to: number): Conditions | undefined {
  if (from <= 0 && to >= greatestAge) return undefined;
  const whole = ageBands.filter((band) => band.from >= from && Math.min(band.to, greatestAge) <= to);
  const [first, last] = [whole[0], whole.at(-1)];
  const years = sql`${age}::text`;
  return {
    where: sql`${age} between ${from} and ${to}`,
    parts: [
      first && last
        ? sql`case when ${age} between ${first.from} and ${Math.min(last.to, greatestAge)} then ${ageBand(sql`${age}`)} else ${years} end`
        : years,
    ],
  };
}

const latest = sql`(select max(${period}) from ${surveyPerson})`;
