import type { InferSelectModel } from 'drizzle-orm';
import type * as tables from './database/tables.ts';

export type AgencyModel = InferSelectModel<typeof tables.agency>;
export type DatasetModel = InferSelectModel<typeof tables.dataset>;
