import { all, type SubgraphContext } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import type { IndicatorValue } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';
import { loadedAt } from '../figure.ts';
import { surveyDimensions } from '../survey/dimensions.ts';
import { estimateFigure, surveyDataset } from '../survey/estimate-figure.ts';
import { type MeasureName, measures } from '../survey/measures.ts';
import { protectedEstimates } from '../survey/protected-estimates.ts';
import { estimateCells } from '../survey/statement.ts';

interface SurveyIndicator {
  readonly measure: MeasureName;
  /** What it is made of, where it is a rate. */
  readonly of?: MeasureName;
  readonly over?: MeasureName;
  /** Whom it is about; by default everyone of 15 and over. */
  readonly where?: SQL;
}

const foreign = sql`${surveyPerson.citizenship} <> 'RWA'`;

/** The indicators that the survey is asked for. */
const indicators: Readonly<Record<string, SurveyIndicator>> = {
  LABOUR_FORCE: { measure: 'labourForce' },
  LABOUR_FORCE_PARTICIPATION_RATE: { measure: 'participationRate', of: 'labourForce', over: 'population' },
  EMPLOYMENT: { measure: 'employed' },
  EMPLOYMENT_TO_POPULATION_RATIO: {
    measure: 'employmentToPopulationRatio',
    of: 'employed',
    over: 'population',
  },
  UNEMPLOYMENT: { measure: 'unemployed' },
  UNEMPLOYMENT_RATE: { measure: 'unemploymentRate', of: 'unemployed', over: 'labourForce' },
  AVERAGE_HOURLY_EARNINGS: { measure: 'meanHourlyEarnings' },
  MEDIAN_MONTHLY_EARNINGS: { measure: 'medianMonthlyEarnings' },
  MEAN_WEEKLY_HOURS: { measure: 'meanWeeklyHours' },
  INTERNATIONAL_MIGRANT_WORKERS: { measure: 'labourForce', where: foreign },
  EMPLOYED_FOREIGN_CITIZENS: { measure: 'employedForeignCitizens' },
  FOREIGN_CITIZENS_SHARE_OF_EMPLOYMENT: {
    measure: 'foreignShareOfEmployment',
    of: 'employedForeignCitizens',
    over: 'employed',
  },
  FOREIGN_LABOUR_FORCE_PARTICIPATION_RATE: {
    measure: 'participationRate',
    of: 'labourForce',
    over: 'population',
    where: foreign,
  },
  FOREIGN_UNEMPLOYMENT_RATE: {
    measure: 'unemploymentRate',
    of: 'unemployed',
    over: 'labourForce',
    where: foreign,
  },
  // What another agency's figures are divided by.
  FOREIGN_WORKERS_PER_100_EMPLOYED: { measure: 'employed', over: 'employed' },
  VACANCIES_PER_UNEMPLOYED: { measure: 'unemployed', over: 'unemployed' },
};

/** Whether the survey is asked for it. */
export const isOfSurvey = (code: string): boolean => indicators[code] !== undefined;

/** An indicator's values, the latest year first, with their numerators and denominators. */
export async function surveySeries(code: string, context: SubgraphContext): Promise<IndicatorValue[]> {
  const found = indicators[code];
  if (!found) return [];
  const { measure, of, over, where } = found;
  const names = [measure, of, over].flatMap((name) => name ?? []);
  const cells = await estimateCells(context.database, {
    from: sql`${surveyPerson}`,
    conditions: all(where),
    dimensions: [{ name: 'YEAR', ...surveyDimensions.YEAR }],
    totals: false,
    measures: [...new Set(names)],
    standardErrors:
      context.access.asksFor('Figure.standardError') || context.access.asksFor('Figure.confidenceInterval'),
  });
  const control = context.disclosureControl(surveyDataset);
  const asOf = await loadedAt(context);
  return cells
    .map((cell): IndicatorValue => {
      const period = cell.codes.YEAR ?? '';
      const estimate = protectedEstimates(cell, control);
      const figure = (name: MeasureName | undefined) =>
        name ? estimateFigure(estimate(name), period, asOf) : null;
      // Where another agency holds the numerator, the value is not the survey's to give.
      const isOwn = of !== undefined || over === undefined || measures[measure].kind !== 'TOTAL';
      return {
        period,
        figure: isOwn ? figure(measure) : null,
        numerator: figure(of),
        denominator: figure(over),
      };
    })
    .reverse();
}
