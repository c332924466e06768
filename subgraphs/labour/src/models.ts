import type { Exemption, Framework, RuleResult } from '@huza/labour-market-test';
import type { Method } from '@huza/shortage';
import type { GivenFigure, GivenValue, Rate, RegisterCell, StatisticalTable } from '@huza/subgraph';
import type { InferSelectModel } from 'drizzle-orm';
import type {
  JobSeekerTableDimension,
  LabourMarketTestTableDimension,
  VacancyTableDimension,
} from '../generated/resolvers.ts';
import type * as tables from './database/tables.ts';
import type { JobSeekerRow } from './job-seekers/queries.ts';
import type { JobSeekerCounts } from './job-seekers/statistics.ts';
import type { SimulationMeasure } from './labour-market-test-simulation/resolvers.ts';
import type { Assessment as RulesAssessment } from './labour-market-tests/assessment.ts';
import type { CandidateRow } from './labour-market-tests/candidates.ts';
import type { ReferralRow } from './labour-market-tests/referrals.ts';
import type { TestRow } from './labour-market-tests/test-row.ts';
import type { Assessment } from './occupations-in-demand/assessments/queries.ts';
import type { ComparedOccupation } from './occupations-in-demand/editions/difference.ts';
import type { Standing } from './occupations-in-demand/editions/standing.ts';
import type { JobSeekerMeasure } from './tables/job-seeker-table.ts';
import type { TestMeasure } from './tables/labour-market-test-table.ts';
import type { VacancyMeasure } from './tables/vacancy-table.ts';
import type { VacancyRow } from './vacancies/queries.ts';
import type { VacancyCounts } from './vacancies/statistics.ts';

export type VacancyModel = VacancyRow;
export type VacancyStatisticsModel = VacancyCounts;
export type JobSeekerModel = JobSeekerRow;
export type JobSeekerStatisticsModel = JobSeekerCounts;
/** `effectiveUntil` and the edition that comes `next` follow from the others. */
export type OccupationsInDemandEditionModel = InferSelectModel<typeof tables.edition> & {
  readonly effectiveUntil: string | null;
  readonly next: string | null;
};
export type OccupationsInDemandReviewModel = InferSelectModel<typeof tables.review>;
export type OccupationsInDemandDifferenceModel = {
  readonly from: OccupationsInDemandEditionModel;
  readonly to: OccupationsInDemandEditionModel;
  readonly compared: readonly ComparedOccupation[];
};
export type OccupationDifferenceModel = ComparedOccupation;
export type OccupationAssessmentModel = Assessment;
export type ListReviewEventModel = InferSelectModel<typeof tables.reviewEvent>;
export type ListMethodModel = { readonly method: Method; readonly json: string; readonly hash: string };
export type ListScoringModel = InferSelectModel<typeof tables.scoring>;
export type EvidenceCollectionModel = InferSelectModel<typeof tables.evidenceCollection>;
export type EvidenceCollectionPayloadModel = {
  readonly collection: EvidenceCollectionModel;
  readonly review: string;
};
export type EvidenceRequestModel = InferSelectModel<typeof tables.evidenceRequest>;
export type EvidenceFigureModel = InferSelectModel<typeof tables.evidenceValue> & {
  readonly agency: string;
  readonly dataset: string;
};
export type ConsultationCommentModel = InferSelectModel<typeof tables.consultationComment>;
export type OccupationInDemandStandingModel = Standing;
/** Entities of other agencies are given by their keys alone. */
export type OccupationModel = {
  code: string;
  /** As the gateway brings it from statistics, where a field needs it. */
  unemployed?: readonly GivenFigure[] | null;
};
export type EconomicActivityModel = { code: string };
export type DistrictModel = { code: string };
export type EmployerModel = { id: string };
export type JobSeekerTableCellModel = RegisterCell<JobSeekerTableDimension, JobSeekerMeasure>;
export type JobSeekerTableModel = StatisticalTable<JobSeekerTableCellModel>;
export type VacancyTableCellModel = RegisterCell<VacancyTableDimension, VacancyMeasure>;
export type VacancyTableModel = StatisticalTable<VacancyTableCellModel>;
export type IndicatorModel = {
  code: string;
  /** As the gateway brings it from statistics, where a field needs it. */
  series?: readonly GivenValue[] | null;
};
export type VacancyRateModel = Rate;
export type LabourMarketTestTableCellModel = RegisterCell<LabourMarketTestTableDimension, TestMeasure>;
export type LabourMarketTestTableModel = StatisticalTable<LabourMarketTestTableCellModel>;
export type LabourMarketTestSimulationCellModel = RegisterCell<
  LabourMarketTestTableDimension,
  SimulationMeasure
>;
/** The table of a simulation, and the framework that was run. */
export type LabourMarketTestSimulationModel = StatisticalTable<LabourMarketTestSimulationCellModel> & {
  readonly framework: string;
  readonly frameworkVersion: string;
};
export type LabourMarketTestModel = TestRow;
/** A decision with the framework that it rests on. */
export type LabourMarketTestDecisionModel = InferSelectModel<typeof tables.labourMarketTestDecision> & {
  readonly key: string;
  readonly content: Framework;
};
export type LabourMarketTestAssessmentModel = RulesAssessment;
/** What came of a rule, and the framework that it is of. */
export type RuleFindingsModel = { readonly result: RuleResult; readonly framework: Framework };
export type LabourMarketTestFrameworkModel = Framework;
export type LabourMarketTestExemptionModel = Exemption;
export type LabourMarketTestEventModel = InferSelectModel<typeof tables.labourMarketTestEvent> & {
  readonly key: string;
};
export type AdvertisingRunModel = InferSelectModel<typeof tables.advertisingRun> & { readonly key: string };
export type MatchedCandidateModel = CandidateRow;
export type ReferralModel = ReferralRow;
export type CountryModel = { alpha3: string };
export type PermitClassModel = { code: string };
/** What a step changed, by numbers. */
export type LabourMarketTestPayloadModel = { readonly test: string; readonly sequence: number };
export type ReferralPayloadModel = LabourMarketTestPayloadModel & { readonly referral: string };
