import { followingRows, type Page, type RequestDatabase } from '@huza/subgraph';
import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { ObservationFilter } from '../../generated/resolvers.ts';
import { indicator, observation } from '../database/tables.ts';
import { type FigureRow, figureOf } from '../figure.ts';

/** A published figure and what it describes; its area is batched by its code. */
export interface ObservationRow {
  readonly area: string;
  readonly occupationGroup: string;
  readonly sexCode: string;
  readonly age: string;
  readonly figure: ReturnType<typeof figureOf>;
}

const sexCodes = { FEMALE: 'F', MALE: 'M', TOTAL: '_T' } as const;

/** The order of a list of observations, and the key of its cursors. */
export const observationKey = (row: ObservationRow) => [
  row.area,
  row.occupationGroup,
  row.sexCode,
  row.age,
  row.figure.period,
];

const sortColumns = [
  observation.area,
  observation.occupation,
  observation.sex,
  observation.age,
  observation.period,
];

/** One page of an indicator's observations, and one row more. */
export async function observationsOf(
  database: RequestDatabase,
  code: string,
  filter: ObservationFilter,
  page: Page,
): Promise<ObservationRow[]> {
  const rows = await database
    .select({
      area: observation.area,
      occupationGroup: observation.occupation,
      sexCode: observation.sex,
      age: observation.age,
      period: observation.period,
      value: observation.value,
      unit: indicator.unit,
      dataset: indicator.dataset,
      observationStatus: observation.observationStatus,
      asOf: sql<string>`(select loaded_at from loaded)`,
    })
    .from(observation)
    .innerJoin(indicator, eq(indicator.code, observation.indicator))
    .where(
      and(
        eq(observation.indicator, code),
        ...conditions(filter),
        followingRows('ascending', sortColumns, page),
      ),
    )
    .orderBy(...sortColumns.map((column) => asc(column)))
    .limit(page.limit + 1);
  return rows.map(({ area, occupationGroup, sexCode, age, ...figure }) => ({
    area,
    occupationGroup,
    sexCode,
    age,
    figure: figureOf(figure as FigureRow),
  }));
}

function conditions({ area, occupation, sex, age, from, to }: ObservationFilter): (SQL | undefined)[] {
  return [
    area ? eq(observation.area, area) : undefined,
    occupation ? eq(observation.occupation, occupation) : undefined,
    sex ? eq(observation.sex, sexCodes[sex]) : undefined,
    age ? eq(observation.age, age) : undefined,
    from ? gte(observation.period, from) : undefined,
    to ? lte(observation.period, to) : undefined,
  ];
}
