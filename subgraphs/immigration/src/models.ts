import type { InferSelectModel } from 'drizzle-orm';
import type { CrossingsRow } from './crossings/queries.ts';
import type * as tables from './database/tables.ts';
import type { PermitRow } from './permits/queries.ts';
import type { PermitCounts, PermitShare } from './statistics/queries.ts';

export type PermitClassModel = InferSelectModel<typeof tables.permitClass>;
export type BorderPostModel = InferSelectModel<typeof tables.borderPost>;
export type PermitModel = PermitRow;
export type PermitApplicationModel = InferSelectModel<typeof tables.permitApplication>;
export type BorderCrossingsModel = CrossingsRow;
export type PermitStatisticsModel = PermitCounts;
export type PermitsByNationalityModel = PermitShare;
export type PermitsByClassModel = PermitShare;
export type PermitsByOccupationModel = PermitShare;
/** What other agencies describe is given by its key alone. */
export type OccupationModel = { code: string };
export type CountryModel = { alpha3: string };
export type EmployerModel = { id: string };
