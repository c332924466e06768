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
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  type InferSelectModel,
  inArray,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PermitApplicationEvent, PermitApplicationFilter } from '../../generated/resolvers.ts';
import {
  permitApplication as application,
  permitApplicationEvent as event,
  labourMarketTestStatement as statement,
} from '../database/tables.ts';
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
      .select({
        key: event.application,
        status: event.status,
        on: event.happenedOn,
        by: event.by,
        reason: event.reason,
      })
      .from(event)
      .where(inArray(event.application, [...ids]))
      .orderBy(asc(event.application), asc(event.sequence)),
  );

/** What was verified last of each application's labour market test. */
export const latestOutcome: Batch<InferSelectModel<typeof statement>> = async (database, ids) =>
  rowByKey(
    await database
      .selectDistinctOn([statement.application], {
        key: statement.application,
        ...getTableColumns(statement),
      })
      .from(statement)
      .where(inArray(statement.application, [...ids]))
      .orderBy(asc(statement.application), desc(statement.sequence)),
  );

/** The application that refers to each labour market test: the one that stands before one that came to nothing. */
export const applicationOfTest: Batch<PermitApplicationModel> = async (database, tests) =>
  rowByKey(
    await database
      .selectDistinctOn([application.labourMarketTest], {
        key: sql<string>`${application.labourMarketTest}`,
        ...getTableColumns(application),
      })
      .from(application)
      .where(
        and(
          database.permitted(applications, 'IDENTIFIED'),
          inArray(application.labourMarketTest, [...tests]),
        ),
      )
      .orderBy(
        asc(application.labourMarketTest),
        asc(sql`${application.status} in ('REFUSED', 'WITHDRAWN')`),
        desc(application.submittedOn),
      ),
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
