import {
  type Batch,
  followingRows,
  groupRows,
  occupationCode,
  type Page,
  type RequestDatabase,
  rowByKey,
  withinOccupation,
} from '@huza/subgraph';
import { and, asc, desc, eq, getTableColumns, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { PermitApplicationEvent, PermitApplicationFilter } from '../../generated/resolvers.ts';
import { permitApplication as application, permitApplicationEvent as event } from '../database/tables.ts';
import type { PermitApplicationModel } from '../models.ts';
import { applications } from '../policy.ts';

export const applicationById: Batch<PermitApplicationModel> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: application.id, ...getTableColumns(application) })
      .from(application)
      .where(and(database.permitted(applications, 'IDENTIFIED'), inArray(application.id, [...ids]))),
  );

/** What happened to each application, in order. */
export const applicationHistory: Batch<PermitApplicationEvent[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: event.application, status: event.status, on: event.happenedOn })
      .from(event)
      .where(inArray(event.application, [...ids]))
      .orderBy(asc(event.application), asc(event.sequence)),
  );

/** The order of a list of applications, and the key of its cursors. */
export const applicationKey = ({ submittedOn, id }: PermitApplicationModel) => [submittedOn, id];

/** One page of applications, the latest submitted first, and one row more. */
export async function applicationsOf(
  database: RequestDatabase,
  filter: PermitApplicationFilter,
  page: Page,
): Promise<PermitApplicationModel[]> {
  return database
    .select()
    .from(application)
    .where(
      and(
        database.permitted(applications, 'IDENTIFIED'),
        ...conditions(filter),
        followingRows('descending', [application.submittedOn, application.id], page),
      ),
    )
    .orderBy(desc(application.submittedOn), desc(application.id))
    .limit(page.limit + 1);
}

function conditions(filter: PermitApplicationFilter): (SQL | undefined)[] {
  const { permitClass, nationality, occupation, employer, status, submittedFrom, submittedTo } = filter;
  return [
    permitClass ? eq(application.permitClass, permitClass) : undefined,
    nationality ? eq(application.nationality, nationality) : undefined,
    occupation
      ? withinOccupation(application.occupation, sql`${occupationCode('occupation', occupation)}::text`)
      : undefined,
    employer ? eq(application.employer, employer) : undefined,
    status ? eq(application.status, status) : undefined,
    submittedFrom ? gte(application.submittedOn, submittedFrom) : undefined,
    submittedTo ? lte(application.submittedOn, submittedTo) : undefined,
  ];
}
