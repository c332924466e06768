import type { GivenFigure, GivenValue, Rate, RegisterCell, StatisticalTable } from '@huza/subgraph';
import type { InferSelectModel } from 'drizzle-orm';
import type {
  CrossingTableDimension,
  PermitApplicationTableDimension,
  PermitTableDimension,
} from '../generated/resolvers.ts';
import type { CrossingsRow } from './crossings/queries.ts';
import type * as tables from './database/tables.ts';
import type { PermitEventRow, PermitRow } from './permits/queries.ts';
import type { PermitCounts, PermitShare } from './statistics/queries.ts';
import type { ApplicationMeasure } from './tables/application-table.ts';
import type { CrossingMeasure } from './tables/crossing-table.ts';
import type { PermitMeasure } from './tables/permit-table.ts';

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
export type OccupationModel = {
  code: string;
  /** As the gateway brings it from statistics, where a field needs it. */
  employment?: readonly GivenFigure[] | null;
};
export type CountryModel = { alpha3: string };
export type EmployerModel = { id: string };
export type PermitTableCellModel = RegisterCell<PermitTableDimension, PermitMeasure>;
export type PermitTableModel = StatisticalTable<PermitTableCellModel>;
export type PermitApplicationTableCellModel = RegisterCell<
  PermitApplicationTableDimension,
  ApplicationMeasure
>;
export type PermitApplicationTableModel = StatisticalTable<PermitApplicationTableCellModel>;
export type CrossingTableCellModel = RegisterCell<CrossingTableDimension, CrossingMeasure>;
export type CrossingTableModel = StatisticalTable<CrossingTableCellModel>;
export type IndicatorModel = {
  code: string;
  /** As the gateway brings it from statistics, where a field needs it. */
  series?: readonly GivenValue[] | null;
};
export type PermitRateModel = Rate;
export type PermitEventModel = PermitEventRow;
export type VerifiedOutcomeModel = InferSelectModel<typeof tables.labourMarketTestStatement>;
export type LabourMarketTestModel = { id: string };
/** What a change is about, by its number. */
export type PermitApplicationPayloadModel = { application: string };
export type PermitPayloadModel = { permit: string };
