import type { RowFilters } from '@huza/access';
import type { LinkedRule } from '@huza/disclosure';
import { sql } from 'drizzle-orm';
import { getTableName } from 'drizzle-orm/table';
import type { SubgraphContext } from '../context.ts';
import { conditionOf } from '../governance/guarded-table.ts';
import { asOf } from '../register.ts';
import { type LinkedTableCell, protectLinkedTables, type ReadRecords } from './linked-tables.ts';
import type { RegisterTable } from './register-table.ts';

type Known = Map<string, Promise<readonly LinkedTableCell<string>[]>>;

/** Each agency's tables protected last, by what they were made of: the same for all who may count the same records. */
const knownOf = new WeakMap<SubgraphContext['statements'], Known>();
const mostKnown = 16;

/**
 * Every cell of the tables that a rule declares, protected for this caller. Made anew only when the register has
 * changed: to protect the tables takes long, and depends on the records, the day and the threshold alone.
 */
export function linkedCells<Name extends string, Measure extends string>(
  table: RegisterTable<Name, Measure>,
  rule: LinkedRule,
  context: SubgraphContext,
): Promise<readonly LinkedTableCell<Measure>[]> {
  const { dataset } = table.guarded;
  const asked = askedFor.get(context.access) ?? new Map();
  askedFor.set(context.access, asked);
  const cells = asked.get(dataset) ?? protectOrRemember(table, rule, context);
  asked.set(dataset, cells);
  return cells;
}

/** What a request has asked for before: it asks for the version of a register once. */
const askedFor = new WeakMap<SubgraphContext['access'], Known>();

const protectOrRemember = <Name extends string, Measure extends string>(
  table: RegisterTable<Name, Measure>,
  rule: LinkedRule,
  { access, database, disclosureControl, statements }: SubgraphContext,
) =>
  protectOnce(table, rule, {
    rows: access.rows(table.guarded.dataset, 'AGGREGATE'),
    threshold: disclosureControl(table.guarded.dataset).threshold,
    statements,
    read: (run) => run(database),
  });

/** Whose counts are protected. */
interface Counting extends Pick<SubgraphContext, 'statements'> {
  /** Which records are counted. */
  readonly rows: RowFilters;
  /** The rule's threshold, or an agreement's greater one. */
  readonly threshold: number;
  readonly read: ReadRecords;
  /** Ends the work. */
  readonly signal?: AbortSignal;
}

/** Protects the tables as they are now, unless that is done already, or under way: then it joins. */
export async function protectOnce<Name extends string, Measure extends string>(
  { guarded, dimensions, measures }: RegisterTable<Name, Measure>,
  rule: LinkedRule,
  { rows, threshold, statements, read, signal }: Counting,
): Promise<readonly LinkedTableCell<Measure>[]> {
  const { dataset, table } = guarded;
  const thresholds = threshold > rule.threshold ? [rule.threshold, threshold] : [rule.threshold];
  const known: Known = knownOf.get(statements) ?? new Map();
  knownOf.set(statements, known);
  const [state] = await read((database) =>
    database.execute<{ version: string; day: string }>(sql`
      select ${asOf}::text as day,
        (select version from table_version where name = ${getTableName(table)})::text as version`),
  );
  const made = JSON.stringify([dataset, state, rows, thresholds]);
  const query = { from: sql`${table}`, where: conditionOf(rows, guarded) ?? sql`true`, dimensions, measures };
  const cells = known.get(made) ?? protectLinkedTables(read, rule, query, thresholds, signal);
  remember(known, made, cells);
  return cells as Promise<readonly LinkedTableCell<Measure>[]>;
}

function remember(known: Known, made: string, cells: Promise<readonly LinkedTableCell<string>[]>): void {
  known.set(made, cells);
  cells.catch(() => known.delete(made));
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}
