import {
  asOf,
  type Batch,
  followingRows,
  occupationCode,
  type Page,
  type RequestDatabase,
  rowByKey,
  withinOccupation,
} from '@huza/subgraph';
import { and, desc, eq, getTableColumns, type InferSelectModel, inArray, type SQL, sql } from 'drizzle-orm';
import type { JobSeekerFilter, JobSeekerStatus } from '../../generated/resolvers.ts';
import { jobSeeker } from '../database/tables.ts';
import { jobSeekers } from '../policy.ts';

/** A job seeker, and where the person stands on the register's last day. */
export type JobSeekerRow = InferSelectModel<typeof jobSeeker> & { status: JobSeekerStatus };

const status = sql<JobSeekerStatus>`case
  when ${jobSeeker.ended} is null or ${jobSeeker.ended} > ${asOf} then 'SEEKING'
  when ${jobSeeker.placed} then 'PLACED'
  else 'LEFT' end`;

const columns = { ...getTableColumns(jobSeeker), status };

export const jobSeekerById: Batch<JobSeekerRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: jobSeeker.id, ...columns })
      .from(jobSeeker)
      .where(and(database.permitted(jobSeekers, 'IDENTIFIED'), inArray(jobSeeker.id, [...ids]))),
  );

/** The order of a list of job seekers, and the key of its cursors. */
export const jobSeekerKey = ({ registered, id }: JobSeekerRow) => [registered, id];

/** One page of job seekers, the latest registered first, and one row more. */
export async function jobSeekersOf(
  database: RequestDatabase,
  { occupation, district, status: wanted }: JobSeekerFilter,
  page: Page,
): Promise<JobSeekerRow[]> {
  const conditions: (SQL | undefined)[] = [
    database.permitted(jobSeekers, 'IDENTIFIED'),
    occupation == null
      ? undefined
      : withinOccupation(jobSeeker.occupation, sql`${occupationCode('occupation', occupation)}::text`),
    district == null ? undefined : eq(jobSeeker.district, district),
    wanted ? sql`${status} = ${wanted}` : undefined,
    followingRows('descending', [jobSeeker.registered, jobSeeker.id], page),
  ];
  return database
    .select(columns)
    .from(jobSeeker)
    .where(and(...conditions))
    .orderBy(desc(jobSeeker.registered), desc(jobSeeker.id))
    .limit(page.limit + 1);
}
