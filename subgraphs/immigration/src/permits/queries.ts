import {
  asOf,
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
import type { PermitEvent, PermitFilter, PermitStatus } from '../../generated/resolvers.ts';
import { permit, permitEvent } from '../database/tables.ts';
import { permits } from '../policy.ts';

/** A permit, and where it stands on the register's last day. */
export type PermitRow = InferSelectModel<typeof permit> & { status: PermitStatus };

const status = sql<PermitStatus>`case
  when ${permit.cancelledOn} <= ${asOf} then 'CANCELLED'
  when ${permit.expiresOn} < ${asOf} then 'EXPIRED'
  else 'IN_FORCE' end`;

const columns = { ...getTableColumns(permit), status };

export const permitById: Batch<PermitRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: permit.id, ...columns })
      .from(permit)
      .where(and(database.permitted(permits, 'IDENTIFIED'), inArray(permit.id, [...ids]))),
  );

/** The permit issued on each application. */
export const permitOfApplication: Batch<PermitRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: permit.application, ...columns })
      .from(permit)
      .where(and(database.permitted(permits, 'IDENTIFIED'), inArray(permit.application, [...ids]))),
  );

/** What happened to each permit, in order. */
export const permitHistory: Batch<PermitEvent[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: permitEvent.permit, kind: permitEvent.kind, on: permitEvent.happenedOn })
      .from(permitEvent)
      .where(inArray(permitEvent.permit, [...ids]))
      .orderBy(asc(permitEvent.permit), asc(permitEvent.sequence)),
  );

/** The order of a list of permits, and the key of its cursors. */
export const permitKey = ({ issuedOn, id }: PermitRow) => [issuedOn, id];

/** One page of permits, the latest issued first, and one row more. */
export async function permitsOf(
  database: RequestDatabase,
  filter: PermitFilter,
  page: Page,
): Promise<PermitRow[]> {
  return database
    .select(columns)
    .from(permit)
    .where(
      and(
        database.permitted(permits, 'IDENTIFIED'),
        ...conditions(filter),
        followingRows('descending', [permit.issuedOn, permit.id], page),
      ),
    )
    .orderBy(desc(permit.issuedOn), desc(permit.id))
    .limit(page.limit + 1);
}

function conditions(filter: PermitFilter): (SQL | undefined)[] {
  const { permitClass, nationality, occupation, employer, issuedFrom, issuedTo } = filter;
  return [
    permitClass ? eq(permit.permitClass, permitClass) : undefined,
    nationality ? eq(permit.nationality, nationality) : undefined,
    occupation
      ? withinOccupation(permit.occupation, sql`${occupationCode('occupation', occupation)}::text`)
      : undefined,
    employer ? eq(permit.employer, employer) : undefined,
    filter.status ? sql`${status} = ${filter.status}` : undefined,
    issuedFrom ? gte(permit.issuedOn, issuedFrom) : undefined,
    issuedTo ? lte(permit.issuedOn, issuedTo) : undefined,
  ];
}
