import { occupations } from '@huza/classifications';
import { asOf, type Batch, groupRows, keysOf, rowByKey } from '@huza/subgraph';
import { getTableColumns, sql } from 'drizzle-orm';
import { jobSeeker, labourMarketTest, referral } from '../database/tables.ts';
import type { JobSeekerRow } from '../job-seekers/queries.ts';

/** A job seeker of the register who fits the post of a test. */
export interface CandidateRow extends JobSeekerRow {
  readonly key: string;
  readonly sameOccupation: boolean;
  readonly sameDistrict: boolean;
  readonly hasEducation: boolean;
  readonly referred: boolean;
}

/**
 * ISCED 2011 levels that ISCO-08's skill levels ask for: ILO, International Standard Classification of Occupations
 * 2008, volume 1, section 4, whose ISCED-97 levels 5a, 5b, 2 and 1 are 6, 5, 2 and 1 now.
 */
const educationOf = { 1: '1', 2: '2', 3: '5', 4: '6' } as const;

/** Whether the person has the education for the post; managers' skill level is that of their sub-major group. */
const hasEducation = sql`(${jobSeeker.education} >= case left(${labourMarketTest.occupation}, 2) ${sql.join(
  occupations
    .filter(({ level }) => level === 2)
    .map(
      ({ code, skillLevel }) =>
        sql`when ${sql.raw(`'${code}'`)} then ${sql.raw(`'${educationOf[skillLevel ?? 2]}'`)}`,
    ),
  sql` `,
)} end)`;

const seeks = sql`(${jobSeeker.registered} <= ${asOf} and (${jobSeeker.ended} is null or ${jobSeeker.ended} > ${asOf}))`;

/** Same minor group: the first three digits. */
const fits = sql`${jobSeeker.occupation} between left(${labourMarketTest.occupation}, 3) || '0'
  and left(${labourMarketTest.occupation}, 3) || '9'`;

const wasReferred = sql`exists (select from ${referral}
  where ${referral.test} = ${labourMarketTest.id} and ${referral.jobSeeker} = ${jobSeeker.id})`;

const { id, occupation, district, education, sex, ageBand, registered, ended, placed } =
  getTableColumns(jobSeeker);

/**
 * Job seekers of the register who fit the post of each test: the nearest occupation first, then education, district.
 * Row level security leaves those who are not open to the request out.
 */
export const candidatesOf: Batch<CandidateRow[], { first: number }> = async (database, tests, { first }) =>
  groupRows(
    await database.execute<CandidateRow & Record<string, unknown>>(sql`
      select keys.key, found.*
      from ${keysOf(tests)}
      join ${labourMarketTest} on ${labourMarketTest.id} = keys.key
      cross join lateral (
        select ${id}, ${occupation}, ${district}, ${education}, ${sex}, ${ageBand} as "ageBand",
          ${registered}::text, ${ended}::text, ${placed}, 'SEEKING' as status,
          ${occupation} = ${labourMarketTest.occupation} as "sameOccupation",
          ${district} = ${labourMarketTest.district} as "sameDistrict",
          ${hasEducation} as "hasEducation", ${wasReferred} as referred
        from ${jobSeeker}
        where ${fits} and ${seeks}
        order by "sameOccupation" desc, "hasEducation" desc, "sameDistrict" desc, ${registered}, ${id}
        limit ${first}
      ) found
      order by keys.key, "sameOccupation" desc, "hasEducation" desc, "sameDistrict" desc, registered, id`),
  );

/** How many job seekers fit the post of each test and have the education for it. */
export const countsOfCandidates: Batch<{ key: string; matched: number }> = async (database, tests) =>
  rowByKey(
    await database.execute<{ key: string; matched: number }>(sql`
      select keys.key, count(*)::int as matched
      from ${keysOf(tests)}
      join ${labourMarketTest} on ${labourMarketTest.id} = keys.key
      join ${jobSeeker} on ${fits} and ${seeks} and ${hasEducation}
      group by keys.key`),
  );
