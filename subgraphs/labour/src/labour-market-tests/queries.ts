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
import type { LabourMarketTestFilter } from '../../generated/resolvers.ts';
import {
  advertisingRun,
  labourMarketTest,
  labourMarketTestDecision,
  labourMarketTestEvent,
  labourMarketTestFramework,
} from '../database/tables.ts';
import type {
  AdvertisingRunModel,
  LabourMarketTestDecisionModel,
  LabourMarketTestEventModel,
} from '../models.ts';
import { labourMarketTests } from '../policy.ts';
import { status, type TestRow, testColumns } from './test-row.ts';

export const testById: Batch<TestRow> = async (database, ids) =>
  rowByKey(
    await database
      .select({ key: labourMarketTest.id, ...testColumns })
      .from(labourMarketTest)
      .where(
        and(database.permitted(labourMarketTests, 'IDENTIFIED'), inArray(labourMarketTest.id, [...ids])),
      ),
  );

/** Decisions on each test, the first one first, with the framework that each rests on. */
export const decisionsOf: Batch<LabourMarketTestDecisionModel[]> = async (database, ids) =>
  groupRows(
    await database
      .select({
        key: labourMarketTestDecision.test,
        ...getTableColumns(labourMarketTestDecision),
        content: labourMarketTestFramework.content,
      })
      .from(labourMarketTestDecision)
      .innerJoin(
        labourMarketTestFramework,
        eq(labourMarketTestFramework.hash, labourMarketTestDecision.framework),
      )
      .where(inArray(labourMarketTestDecision.test, [...ids]))
      .orderBy(asc(labourMarketTestDecision.test), asc(labourMarketTestDecision.sequence)),
  );

/** Where and when the post of each test was advertised. */
export const advertisingOf: Batch<AdvertisingRunModel[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: advertisingRun.test, ...getTableColumns(advertisingRun) })
      .from(advertisingRun)
      .where(inArray(advertisingRun.test, [...ids]))
      .orderBy(asc(advertisingRun.starts), asc(advertisingRun.id)),
  );

/** What happened to each test, in order. */
export const historyOf: Batch<LabourMarketTestEventModel[]> = async (database, ids) =>
  groupRows(
    await database
      .select({ key: labourMarketTestEvent.test, ...getTableColumns(labourMarketTestEvent) })
      .from(labourMarketTestEvent)
      .where(inArray(labourMarketTestEvent.test, [...ids]))
      .orderBy(asc(labourMarketTestEvent.test), asc(labourMarketTestEvent.sequence)),
  );

/** The order of a list of tests, and the key of its cursors. */
export const testKey = ({ requestedOn, id }: TestRow) => [requestedOn, id];

/** One page of tests, the latest asked for first, and one row more. */
export async function testsOf(
  database: RequestDatabase,
  filter: LabourMarketTestFilter,
  page: Page,
): Promise<TestRow[]> {
  return database
    .select(testColumns)
    .from(labourMarketTest)
    .where(
      and(
        database.permitted(labourMarketTests, 'IDENTIFIED'),
        ...conditions(filter),
        followingRows('descending', [labourMarketTest.requestedOn, labourMarketTest.id], page),
      ),
    )
    .orderBy(desc(labourMarketTest.requestedOn), desc(labourMarketTest.id))
    .limit(page.limit + 1);
}

function conditions(filter: LabourMarketTestFilter): (SQL | undefined)[] {
  const { occupation, district, nationality, outcome, requestedFrom, requestedTo, deadlineTo } = filter;
  return [
    occupation == null
      ? undefined
      : withinOccupation(labourMarketTest.occupation, sql`${occupationCode('occupation', occupation)}::text`),
    district == null ? undefined : eq(labourMarketTest.district, district),
    nationality == null ? undefined : eq(labourMarketTest.nationality, nationality),
    filter.status ? sql`${status} = ${filter.status}` : undefined,
    outcome ? eq(labourMarketTest.outcome, outcome) : undefined,
    requestedFrom ? gte(labourMarketTest.requestedOn, requestedFrom) : undefined,
    requestedTo ? lte(labourMarketTest.requestedOn, requestedTo) : undefined,
    deadlineTo
      ? sql`coalesce(${labourMarketTest.appealUntil}, ${labourMarketTest.validUntil}) <= ${deadlineTo}`
      : undefined,
  ];
}
