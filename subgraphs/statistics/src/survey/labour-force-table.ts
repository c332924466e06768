import { dimensionsOf, type StatisticalTable, type SubgraphContext } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { Figure, LabourForceTableDimension, LabourForceTableFilter } from '../../generated/resolvers.ts';
import { surveyPerson } from '../database/tables.ts';
import { loadedAt } from '../figure.ts';
import { surveyConditions } from './conditions.ts';
import { surveyDimensions } from './dimensions.ts';
import { estimateFigure, surveyDataset } from './estimate-figure.ts';
import { type MeasureName, measures } from './measures.ts';
import { protectedEstimates } from './protected-estimates.ts';
import { estimateCells, type SurveyCell } from './statement.ts';

/** A cell with its figures made from protected estimates. */
export type LabourForceCell = SurveyCell<LabourForceTableDimension> & {
  readonly year: string;
  figure(measure: MeasureName): Figure;
  /** The interviewed persons that the cell rests on. */
  respondents(): Figure;
};

interface TableArguments {
  readonly by: readonly LabourForceTableDimension[];
  readonly filter?: LabourForceTableFilter | null;
  readonly totals: boolean;
}

/** Tabulates the survey: only the measures that are asked for are estimated. */
export async function labourForceTable(
  { by, filter, totals }: TableArguments,
  context: SubgraphContext,
): Promise<StatisticalTable<LabourForceCell>> {
  const { access, database, disclosureControl } = context;
  const names = measuresAsked(context);
  const asked = dimensionsOf(by, surveyDimensions);
  const byYear = by.includes('YEAR');
  const [counted, asOf, year] = await Promise.all([
    estimateCells(database, {
      from: sql`${surveyPerson}`,
      conditions: surveyConditions(filter ?? {}, byYear),
      dimensions: asked,
      totals,
      measures: names,
      standardErrors: ['Figure.standardError', 'Figure.confidenceInterval', 'LabourForceTable.csv'].some(
        access.asksFor,
      ),
    }),
    loadedAt(context),
    filter?.year ?? (byYear ? '' : latestYear(context)),
  ]);
  const control = disclosureControl(surveyDataset);
  const cells = counted.map((cell) => {
    const estimate = protectedEstimates(cell, control);
    const cellYear = cell.codes.YEAR ?? year;
    return {
      ...cell,
      year: cellYear,
      figure: (measure: MeasureName) => estimateFigure(estimate(measure), cellYear, asOf),
      respondents: () => {
        const population = cell.sums.population ?? { contributors: 0, key: '0' };
        const value = control.cells.count(population);
        const { contributors } = population;
        const counted = {
          value,
          withheld: value === null,
          standardError: null,
          contributors,
          unit: 'interviews',
        };
        return estimateFigure(counted, cellYear, asOf);
      },
    };
  });
  return {
    dimensions: asked.map(({ name }) => name),
    cells,
    disclosureControl: control.described,
    figures: Object.fromEntries(names.map((name) => [name, (cell: LabourForceCell) => cell.figure(name)])),
  };
}

/** The population also says how many persons a cell rests on. */
function measuresAsked({ access }: SubgraphContext): MeasureName[] {
  const names = Object.keys(measures) as MeasureName[];
  if (access.asksFor('LabourForceTable.csv')) return names;
  const asked = names.filter((name) => access.asksFor(`LabourForceTableCell.${name}`));
  const needsPopulation = asked.length === 0 || access.asksFor('LabourForceTableCell.respondents');
  return needsPopulation ? [...new Set<MeasureName>(['population', ...asked])] : asked;
}

async function latestYear({ database }: SubgraphContext): Promise<string> {
  const [row] = await database.execute<{ year: string | null }>(
    sql`select max(${surveyPerson.period}) as year from ${surveyPerson}`,
  );
  return row?.year ?? '';
}
