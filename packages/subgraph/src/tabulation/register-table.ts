import { RequestError } from '@huza/access';
import { isLinked } from '@huza/disclosure';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { SubgraphContext } from '../context.ts';
import { registerFigures } from '../figure.ts';
import type { GuardedTable } from '../governance/guarded-table.ts';
import { type Conditions, everyRecord } from './conditions.ts';
import type { CountMeasure } from './count-records.ts';
import { cutOf } from './cut.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import { linkedCells } from './linked-cells.ts';
import { protectedCells } from './protected-cells.ts';
import { RegisterCell } from './register-cell.ts';
import type { StatisticalTable } from './statistical-table.ts';

/** How one of the registers is tabulated. */
export interface RegisterTable<Name extends string, Measure extends string> {
  /** Its type in the schema; `Cell` is added for that of its cells, which have a field a measure. */
  readonly type: string;
  readonly guarded: GuardedTable;
  /** The records' random keys; a dataset without protection needs none. */
  readonly recordKey?: PgColumn;
  readonly dimensions: Readonly<Record<Name, Dimension>>;
  readonly measures: Readonly<Record<Measure, CountMeasure>>;
  /** The measures that other fields of a cell are made of. */
  readonly madeOf?: Readonly<Record<string, readonly Measure[]>>;
  /** What is joined to the records, one row each, for dimensions and measures: `join … on …`. */
  readonly joined?: SQL;
  /** What is counted: `permits`. */
  readonly unit: string;
}

export interface RegisterTableArguments<Name extends string> {
  readonly by: readonly Name[];
  readonly totals: boolean;
}

/**
 * Tabulates a register's records as the caller may count them.
 *
 * @param conditions which records; under a rule of declared tables all, as those are protected together.
 * @throws RequestError `INVALID_INPUT` when the dimensions are not those of a table, or of none that the rule declares,
 * and for a filter where it declares some.
 */
export async function tabulateRegister<Name extends string, Measure extends string>(
  table: RegisterTable<Name, Measure>,
  { by, totals }: RegisterTableArguments<Name>,
  conditions: Conditions,
  context: SubgraphContext,
): Promise<StatisticalTable<RegisterCell<Name, Measure>>> {
  const { guarded, dimensions, unit } = table;
  const asked = dimensionsOf(by, dimensions);
  const measures = measuresAsked(table, context);
  const { rule, described } = context.disclosureControl(guarded.dataset);
  if (isLinked(rule)) checkUnfiltered(conditions);
  const [counted, figureOf] = await Promise.all([
    isLinked(rule)
      ? linkedCells(table, rule, context).then((cells) => cutOf(cells, asked, totals, rule))
      : protectedCells({ ...table, measures }, asked, totals, conditions, context),
    registerFigures(guarded.dataset, context),
  ]);
  const cells = counted.map((cell) => new RegisterCell(cell, figureOf, unit));
  const figures = Object.fromEntries(
    (Object.keys(measures) as Measure[]).map((measure) => [
      measure,
      (cell: RegisterCell<Name, Measure>) => cell.figure(measure),
    ]),
  );
  return { dimensions: asked.map(({ name }) => name), cells, disclosureControl: described, figures };
}

/** Counts of some records beside those of all would give the others away. */
function checkUnfiltered(conditions: Conditions): void {
  if (conditions === everyRecord) return;
  throw new RequestError(
    'INVALID_INPUT',
    'filter is given; the dataset’s tables are protected together, each as a whole. Leave the filter out, and ask for the dimension that it chooses by.',
    { argument: 'filter' },
  );
}

/** Only what is asked for is counted. */
function measuresAsked<Name extends string, Measure extends string>(
  { type, measures, madeOf = {} }: RegisterTable<Name, Measure>,
  { access }: SubgraphContext,
): Readonly<Record<Measure, CountMeasure>> {
  if (access.asksFor(`${type}.csv`)) return measures;
  const needed = new Set([
    ...(Object.keys(measures) as Measure[]).filter((name) => access.asksFor(`${type}Cell.${name}`)),
    ...Object.entries(madeOf).flatMap(([field, of]) => (access.asksFor(`${type}Cell.${field}`) ? of : [])),
  ]);
  const asked = Object.entries<CountMeasure>(measures).filter(([name]) => needed.has(name as Measure));
  return Object.fromEntries(asked) as Record<Measure, CountMeasure>;
}
