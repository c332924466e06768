import { asOf } from '@huza/subgraph';
import { getTableColumns, type InferSelectModel, sql } from 'drizzle-orm';
import type { LabourMarketTestStatus } from '../../generated/resolvers.ts';
import { labourMarketTest } from '../database/tables.ts';

/** A labour market test, and where it stands on the register's day. */
export type TestRow = Omit<InferSelectModel<typeof labourMarketTest>, 'status'> & {
  readonly status: LabourMarketTestStatus;
  readonly appealOpen: boolean;
};

/** A test that is passed or exempt is over after its last valid day, without anybody's doing. */
export const status = sql<LabourMarketTestStatus>`case
  when ${labourMarketTest.validUntil} < ${asOf} then 'EXPIRED'
  else ${labourMarketTest.status} end`;

const appealOpen = sql<boolean>`coalesce(${labourMarketTest.status} = 'DECIDED'
  and ${labourMarketTest.outcome} = 'FAILED' and ${labourMarketTest.appealUntil} >= ${asOf}, false)`;

export const testColumns = { ...getTableColumns(labourMarketTest), status, appealOpen };
