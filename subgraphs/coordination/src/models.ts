import type { InferSelectModel } from 'drizzle-orm';
import type { Version } from './agreements/versions.ts';
import type * as tables from './database/tables.ts';

export type AgencyModel = InferSelectModel<typeof tables.agency>;
export type DatasetModel = InferSelectModel<typeof tables.dataset>;
export type AccessRequestModel = InferSelectModel<typeof tables.accessRequest>;
export type AgreementModel = { readonly id: string; readonly versions: readonly Version[] };
export type AgreementVersionModel = Version;
