import type { StatisticalTable } from '@huza/subgraph';
import type { InferSelectModel } from 'drizzle-orm';
import type * as tables from './database/tables.ts';
import type { IndicatorDefinition } from './indicators/definitions.ts';
import type { ObservationRow } from './indicators/queries.ts';
import type { FoundOccupation } from './occupations/search.ts';
import type { LabourForceCell } from './survey/labour-force-table.ts';

export type OccupationModel = InferSelectModel<typeof tables.occupation>;
/** A list's edge: its occupation, with the name that a search found it by. */
export type OccupationEdgeModel = { node: FoundOccupation; cursor: string };
export type EconomicActivityModel = InferSelectModel<typeof tables.economicActivity>;
export type EducationLevelModel = InferSelectModel<typeof tables.educationLevel>;
export type DistrictModel = InferSelectModel<typeof tables.district>;
export type CountryModel = InferSelectModel<typeof tables.country>;
export type IndicatorModel = IndicatorDefinition;
export type ObservationModel = ObservationRow;
/** Migrants are given with the other country's code; the country itself is batched. */
export type MigrantsByCountryModel = { country: string; persons: import('../generated/resolvers.ts').Figure };
export type LabourForceTableCellModel = LabourForceCell;
export type LabourForceTableModel = StatisticalTable<LabourForceCell>;
