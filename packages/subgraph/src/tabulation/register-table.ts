import { RequestError } from '@huza/access';
import { type CellProtection, isLinked } from '@huza/disclosure';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { SubgraphContext } from '../context.ts';
import { type RegisterFigure, registerFigures } from '../figure.ts';
import type { GuardedTable } from '../governance/guarded-table.ts';
import { type Conditions, everyRecord } from './conditions.ts';
import { type CountedCell, type CountMeasure, countRecords } from './count-records.ts';
import { cutOf } from './cut.ts';
import { type Dimension, dimensionsOf, type NamedDimension } from './dimensions.ts';
import type { CellCodes } from './grouping.ts';
import { linkedCells } from './linked-cells.ts';
import type { StatisticalTable } from './statistical-table.ts';

/** A cell with its protected counts, made as they are asked for. */
export interface ProtectedCell<Name extends string, Measure extends string> {
  readonly codes: CellCodes<Name>;
  /** `null` where it is withheld. */
  count(measure: Measure): number | null;
}

/** A cell with its figures made from protected counts. */
export interface RegisterCell<Name extends string, Measure extends string> {
  readonly codes: CellCodes<Name>;
  figure(measure: Measure): RegisterFigure;
  /** One measure over others together, all protected. */
  ratio(measure: Measure, over: readonly Measure[], form: RatioForm): RegisterFigure;
}

class KeyedCount<Name extends string, Measure extends string> implements ProtectedCell<Name, Measure> {
  readonly codes: CellCodes<Name>;
  readonly #counts: CountedCell<Name, Measure>['counts'];
  readonly #protection: CellProtection;

  constructor({ codes, counts }: CountedCell<Name, Measure>, protection: CellProtection) {
    this.codes = codes;
    this.#counts = counts;
    this.#protection = protection;
  }

  count(measure: Measure): number | null {
    return this.#protection.count(this.#counts[measure]);
  }
}

type FigureOf = Awaited<ReturnType<typeof registerFigures>>;

/** Of a class, so that the thousands of cells of a table share their functions. */
class CountedFigures<Name extends string, Measure extends string> implements RegisterCell<Name, Measure> {
  readonly codes: CellCodes<Name>;
  readonly #cell: ProtectedCell<Name, Measure>;
  readonly #figureOf: FigureOf;
  readonly #unit: string;

  constructor(cell: ProtectedCell<Name, Measure>, figureOf: FigureOf, unit: string) {
    this.codes = cell.codes;
    this.#cell = cell;
    this.#figureOf = figureOf;
    this.#unit = unit;
  }

  figure(measure: Measure): RegisterFigure {
    return this.#figureOf(this.#cell.count(measure), this.#unit);
  }

  ratio(measure: Measure, over: readonly Measure[], { times, unit, decimals }: RatioForm): RegisterFigure {
    const part = this.#cell.count(measure);
    const whole = over.reduce<number | null>((all, name) => {
      const value = this.#cell.count(name);
      return all === null || value === null ? null : all + value;
    }, 0);
    const places = 10 ** decimals;
    const value = part === null || !whole ? null : Math.round((places * times * part) / whole) / places;
    return this.#figureOf(value, unit);
  }
}

/** How a ratio is given: `times` 100 in percent. */
export interface RatioForm {
  readonly times: number;
  readonly unit: string;
  readonly decimals: number;
}

export const percent: RatioForm = { times: 100, unit: 'percent', decimals: 1 };

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
  const cells = counted.map((cell) => new CountedFigures(cell, figureOf, unit));
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

/** Counts the cells of any table, each protected by itself. */
async function protectedCells<Name extends string, Measure extends string>(
  { guarded, joined = sql``, measures, recordKey }: RegisterTable<Name, Measure>,
  dimensions: readonly NamedDimension<Name>[],
  totals: boolean,
  { where, parts }: Conditions,
  { database, disclosureControl }: SubgraphContext,
): Promise<ProtectedCell<Name, Measure>[]> {
  const { cells, rule } = disclosureControl(guarded.dataset);
  if (!recordKey && rule.method !== 'NONE')
    throw new Error(`Records of ${guarded.dataset} have no random keys, which ${rule.method} draws by`);
  const counted = await countRecords(database, {
    from: sql`${guarded.table} ${joined}`,
    conditions: { where: sql`${where} and ${database.permitted(guarded, 'AGGREGATE') ?? sql`true`}`, parts },
    dimensions,
    totals,
    measures,
    recordKey: recordKey ? sql`${recordKey}` : sql`0`,
  });
  return counted.map((cell) => new KeyedCount(cell, cells));
}
