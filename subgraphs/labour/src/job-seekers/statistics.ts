import type { KeyedCell } from '@huza/disclosure';
import { asOf, type Batch, keyedCount, keysOf, rowByKey, withinOccupation } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { jobSeeker } from '../database/tables.ts';
import { jobSeekers } from '../policy.ts';

/** Job seekers of one occupation, before they are protected. */
export type JobSeekerCounts = {
  readonly key: string;
  readonly registered: KeyedCell;
  readonly placed: KeyedCell;
  readonly medianDaysRegistered: number | null;
  readonly asOf: string;
};

const { registered, ended, placed, recordKey } = jobSeeker;

/** Who seeks a job on a day. */
export const isRegistered = (day: SQL): SQL =>
  sql`${registered} <= ${day} and (${ended} is null or ${ended} > ${day})`;

/** Who was placed within the year before a day. */
export const wasPlaced = (day: SQL): SQL =>
  sql`${placed} and ${ended} > ${day} - interval '1 year' and ${ended} <= ${day}`;

const asOfDay = sql`day.as_of`;

export const jobSeekersByOccupation: Batch<JobSeekerCounts> = async (database, keys) => {
  const rows = await database.execute<JobSeekerCounts>(sql`
    with day as (select ${asOf} as as_of)
    select keys.key,
      (percentile_cont(0.5) within group (order by day.as_of - ${registered}) filter (where ${isRegistered(asOfDay)}))::float8
        as "medianDaysRegistered",
      ${keyedCount(sql`${recordKey}`, isRegistered(asOfDay))} as registered,
      ${keyedCount(sql`${recordKey}`, wasPlaced(asOfDay))} as placed,
      day.as_of::text as "asOf"
    from ${keysOf(keys)}
    cross join day
    left join ${jobSeeker}
      on ${withinOccupation(jobSeeker.occupation, sql`keys.key`)} and ${registered} <= day.as_of
        and ${database.permitted(jobSeekers, 'AGGREGATE') ?? sql`true`}
    group by keys.key, day.as_of`);
  return rowByKey(rows);
};
