import { type Batch, rowByKey } from '@huza/subgraph';
import { getTableColumns, inArray } from 'drizzle-orm';
import { permitClass } from '../database/tables.ts';
import type { PermitClassModel } from '../models.ts';

export const permitClassByCode: Batch<PermitClassModel> = async (database, codes) => {
  const rows = await database
    .select({ key: permitClass.code, ...getTableColumns(permitClass) })
    .from(permitClass)
    .where(inArray(permitClass.code, [...codes]));
  return rowByKey(rows);
};
