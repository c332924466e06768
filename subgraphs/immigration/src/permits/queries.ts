import {
  asOf,
  type Batch,
  followingRows,
  groupRows,
  keysOf,
  occupationCode,
  type Page,
  type RequestDatabase,
  rowByKey,
  withinOccupation,
} from '@huza/subgraph';
import {
  and,
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
import type { PermitEventKind, PermitFilter, PermitStatus } from '../../generated/resolvers.ts';
import { type PermitChanges, permit, permitEvent } from '../database/tables.ts';
import { permits } from '../policy.ts';

/** A permit, and where it stands on the register's last day. */
export type PermitRow = InferSelectModel<typeof permit> & { status: PermitStatus };

const status = sql<PermitStatus>`case
  when ${permit.cancelledOn} <= ${asOf} then 'CANCELLED'
  when ${permit.expiresOn} < ${asOf} then 'EXPIRED'
  else 'IN_FORCE' end`;

/** A permit's columns, and where it stands. */
export const permitColumns = { ...getTableColumns(permit), status };

export const permitById: Batch<PermitRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: permit.id, ...permitColumns })
      .from(permit)
      .where(and(database.permitted(permits, 'IDENTIFIED'), inArray(permit.id, [...ids]))),
  );

/** The permit issued on each application. */
export const permitOfApplication: Batch<PermitRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: permit.application, ...permitColumns })
      .from(permit)
      .where(and(database.permitted(permits, 'IDENTIFIED'), inArray(permit.application, [...ids]))),
  );

/** What happened to a permit. */
export type PermitEventRow = {
  readonly key: string;
  readonly kind: PermitEventKind;
  readonly on: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly changes: PermitChanges | null;
};

/** What happened to each permit, in order. Nobody writes down that a last day is over: it shows by itself. */
export const permitHistory: Batch<PermitEventRow[]> = async (database, ids) =>
  groupRows(
    await database.execute<PermitEventRow>(sql`
      select key, kind, "on", by, reason, changes from (
        select permit as key, sequence::int as sequence, kind, happened_on::text as "on", by, reason, changes
        from ${permitEvent} where permit in (select keys.key from ${keysOf(ids)})
        union all
        select id, 32767, 'EXPIRED', (expires_on + 1)::text, null, null, null
        from ${permit}
        where id in (select keys.key from ${keysOf(ids)}) and expires_on < ${asOf} and cancelled_on is null
          and not exists (
            select from ${permitEvent} where permit = ${permit.id} and kind = 'EXPIRED' and happened_on > expires_on)
      ) events
      order by key, sequence`),
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
    .select(permitColumns)
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
