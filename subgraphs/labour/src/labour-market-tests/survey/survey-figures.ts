import type { CollectedDataset, FigureLevel, RateFigure, WageFigure } from '@huza/labour-market-test';
import { groupRows, type RequestDatabase } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { labourMarketTest, surveyCollection, surveyFigure } from '../../database/tables.ts';
import { figureLevels } from '../figure-levels.ts';
import type { TestRow } from '../test-row.ts';

/** What the statistics agency says of the occupation and district of a test. */
export interface SurveyFigures {
  readonly dataset: string;
  readonly source: CollectedDataset;
  readonly prevailingWages: WageFigure[];
  readonly unemploymentRates: RateFigure[];
}

type Row = {
  key: string;
  level: FigureLevel;
  measure: 'medianMonthlyEarnings' | 'unemploymentRate';
  value: number | null;
  observations: number | null;
  observationStatus: string;
  confidentialityStatus: string;
  agency: string;
  dataset: string;
  period: string;
  asOf: string;
  generated: boolean;
  askedAt: string;
  query: string;
  requests: string[];
};

/**
 * The survey's figures for each test, at every level of occupation, in the district and in the country: those of the
 * latest collection, of the last seven days. Nothing for a test whose occupation was not collected by then. A cell in
 * which nobody was interviewed is missing (SDMX `M`), with no observation.
 */
export async function surveyFigures(
  tests: readonly TestRow[],
  database: RequestDatabase,
): Promise<ReadonlyMap<string, SurveyFigures>> {
  const rows = await database.execute<Row>(sql`
    select test.id as key, levels.level, measures.measure, figure.value, 
      case when figure.collection is null then 0 else figure.observations end as observations,
      coalesce(figure.observation_status, 'M') as "observationStatus",
      coalesce(figure.confidentiality_status, 'F') as "confidentialityStatus",
      collection.agency, collection.dataset, collection.period, collection.as_of as "asOf", collection.generated,
      collection.asked_at as "askedAt", collection.query_hash as query, collection.request_ids as requests
    from ${labourMarketTest} as test
    join ${surveyCollection} as collection
      on collection.occupation = left(test.occupation, 1) and collection.state = 'ANSWERED'
      and collection.period is not null and collection.asked_at > now() - interval '7 days'
    cross join ${figureLevels}
    cross join (values ('medianMonthlyEarnings'), ('unemploymentRate')) measures(measure)
    left join ${surveyFigure} as figure on figure.collection = collection.id
      and figure.occupation = left(test.occupation, digits)
      and figure.district = case when in_district then test.district else '' end
      and figure.measure = measures.measure
    where test.id = any(${sql.param(tests.map(({ id }) => id))}::text[])`);
  return new Map([...groupRows(rows)].map(([test, ofTest]) => [test, figuresOf(ofTest)]));
}

function figuresOf(rows: readonly Row[]): SurveyFigures {
  const [{ agency, dataset, period, asOf, generated, askedAt, query, requests }] = rows as [Row];
  const common = (row: Row) => ({
    level: row.level,
    observations: row.observations,
    observationStatus: row.observationStatus,
    confidentialityStatus: row.confidentialityStatus,
    period,
    source: { agency, dataset },
  });
  const ofMeasure = (measure: Row['measure']) => rows.filter((row) => row.measure === measure);
  const moment = (text: string) => new Date(text).toISOString();
  return {
    dataset,
    source: {
      agency,
      period,
      asOf: moment(asOf),
      generated,
      asked: { at: moment(askedAt), query, requests },
    },
    prevailingWages: ofMeasure('medianMonthlyEarnings').map((row) => ({
      ...common(row),
      value: row.value === null ? null : { amount: String(row.value), currency: 'RWF', per: 'MONTH' },
    })),
    unemploymentRates: ofMeasure('unemploymentRate').map((row) => ({ ...common(row), value: row.value })),
  };
}
