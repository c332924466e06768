import {
  type Batch,
  everyRecord,
  keysOf,
  type SubgraphContext,
  withinOccupation as within,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { Figure } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';
import { loadedAt } from '../figure.ts';
import { estimateFigure, surveyDataset } from './estimate-figure.ts';
import type { MeasureName } from './measures.ts';
import { protectedEstimates } from './protected-estimates.ts';
import { estimateCells, type SurveyCell } from './statement.ts';

type Cells = Batch<SurveyCell<'KEY' | 'YEAR'>[], { readonly standardErrors: boolean }>;

const { occupation, activity, district, period } = surveyPerson;

const employedByOccupation = cellsOf(within(occupation, sql`keys.key`), 'employed');
const employedByActivity = cellsOf(sql`${activity} = keys.key`, 'employed');
const employedByDistrict = cellsOf(sql`${district} = keys.key`, 'employed');
const unemployedByOccupation = cellsOf(within(occupation, sql`keys.key`), 'unemployed');
const unemploymentRateByOccupation = cellsOf(within(occupation, sql`keys.key`), 'unemploymentRate');
const earningsByOccupation = cellsOf(within(occupation, sql`keys.key`), 'medianMonthlyEarnings');

/** Persons employed, by occupation of any level, by ISIC section and by district. */
export const employmentInOccupation = series(employedByOccupation, 'employed');
export const employmentInActivity = series(employedByActivity, 'employed');
export const employmentInDistrict = series(employedByDistrict, 'employed');
/** Unemployed who seek an occupation. */
export const unemployedInOccupation = series(unemployedByOccupation, 'unemployed');
/** The same, in percent of them and the employed in it. */
export const unemploymentInOccupation = series(unemploymentRateByOccupation, 'unemploymentRate');
/** Median monthly earnings of employees. */
export const earningsInOccupation = series(earningsByOccupation, 'medianMonthlyEarnings');

/** One key's estimates, the latest period first; batched, and protected as the survey's tables are. */
function series(cells: Cells, measure: MeasureName) {
  return async (
    key: string,
    { last }: { readonly last: number },
    context: SubgraphContext,
  ): Promise<Figure[]> => {
    const { access, disclosureControl, load } = context;
    const standardErrors =
      access.asksFor('Figure.standardError') || access.asksFor('Figure.confidenceInterval');
    const found = (await load(cells, key, { standardErrors })) ?? [];
    const control = disclosureControl(surveyDataset);
    const asOf = await loadedAt(context);
    return found
      .slice(0, last)
      .map((cell) => estimateFigure(protectedEstimates(cell, control)(measure), cell.codes.YEAR ?? '', asOf));
  };
}

function cellsOf(match: SQL, measure: MeasureName): Cells {
  return async (database, keys, { standardErrors }) => {
    const cells = await estimateCells(database, {
      from: sql`${keysOf(keys)} join ${surveyPerson} on ${match}`,
      conditions: everyRecord,
      dimensions: [
        { name: 'KEY', variable: 'key', code: sql`keys.key` },
        { name: 'YEAR', variable: 'period', code: sql`${period}` },
      ],
      totals: false,
      measures: [measure],
      standardErrors,
    });
    const byKey = new Map<string, SurveyCell<'KEY' | 'YEAR'>[]>();
    for (const cell of cells.filter(hasContributors).reverse()) {
      const key = cell.codes.KEY ?? '';
      byKey.set(key, [...(byKey.get(key) ?? []), cell]);
    }
    return byKey;
  };
}

const hasContributors = ({ sums }: SurveyCell<string>) =>
  Object.values(sums).some(({ contributors }) => contributors > 0);
