import { asOf, type Batch, keysOf, rowByKey, withinOccupation } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { jobSeeker } from '../database/tables.ts';
import { jobSeekers } from '../policy.ts';

/** Job seekers of one occupation; how many there are is counted with all tables. */
export type JobSeekerCounts = {
  readonly key: string;
  readonly medianDaysRegistered: number | null;
  readonly asOf: string;
};

const { registered, ended } = jobSeeker;
const seeks = sql`(${ended} is null or ${ended} > day.as_of)`;

export const jobSeekersByOccupation: Batch<JobSeekerCounts> = async (database, keys) => {
  const rows = await database.execute<JobSeekerCounts>(sql`
    with day as (select ${asOf} as as_of)
    select keys.key,
      (percentile_cont(0.5) within group (order by day.as_of - ${registered}) filter (where ${seeks}))::float8
        as "medianDaysRegistered",
      day.as_of::text as "asOf"
    from ${keysOf(keys)}
    cross join day
    left join ${jobSeeker}
      on ${withinOccupation(jobSeeker.occupation, sql`keys.key`)} and ${registered} <= day.as_of
        and ${database.permitted(jobSeekers, 'AGGREGATE') ?? sql`true`}
    group by keys.key, day.as_of`);
  return rowByKey(rows);
};
