import type { RegisterCell, StatisticalTable } from '@huza/subgraph';
import type { InferSelectModel } from 'drizzle-orm';
import type { JobSeekerTableDimension, VacancyTableDimension } from '../generated/resolvers.ts';
import type * as tables from './database/tables.ts';
import type { JobSeekerRow } from './job-seekers/queries.ts';
import type { JobSeekerCounts } from './job-seekers/statistics.ts';
import type { Standing } from './occupations-in-demand/standing.ts';
import type { JobSeekerMeasure } from './tables/job-seeker-table.ts';
import type { VacancyMeasure } from './tables/vacancy-table.ts';
import type { VacancyRow } from './vacancies/queries.ts';
import type { VacancyCounts } from './vacancies/statistics.ts';

export type VacancyModel = VacancyRow;
export type VacancyStatisticsModel = VacancyCounts;
export type JobSeekerModel = JobSeekerRow;
export type JobSeekerStatisticsModel = JobSeekerCounts;
export type OccupationsInDemandEditionModel = InferSelectModel<typeof tables.edition>;
export type OccupationInDemandStandingModel = Standing;
/** Entities of other agencies are given by their keys alone. */
export type OccupationModel = { code: string };
export type EconomicActivityModel = { code: string };
export type DistrictModel = { code: string };
export type EmployerModel = { id: string };
export type JobSeekerTableCellModel = RegisterCell<JobSeekerTableDimension, JobSeekerMeasure>;
export type JobSeekerTableModel = StatisticalTable<JobSeekerTableCellModel>;
export type VacancyTableCellModel = RegisterCell<VacancyTableDimension, VacancyMeasure>;
export type VacancyTableModel = StatisticalTable<VacancyTableCellModel>;
export type IndicatorModel = { code: string };
