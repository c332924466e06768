import type { Grain, RowFilter, RowFilters } from '@huza/access';
import { and, getTableName, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** A table of which an agreement opens only some rows. */
export interface GuardedTable {
  readonly dataset: string;
  readonly table: PgTable;
  /** What an agreement's row filter may name, in the terms of the graph: `{ permitClass: permit.permitClass }`. */
  readonly variables: Readonly<Record<string, PgColumn>>;
}

/** A table whose rows belong to those of a guarded one, and are open where theirs are. */
export interface GuardedDetails {
  readonly table: PgTable;
  readonly column: PgColumn;
  readonly of: GuardedTable;
  readonly key: PgColumn;
}

/** Which rows of a guarded table a request may count (`AGGREGATE`) or read, as a condition of a statement. */
export type Permitted = (guarded: GuardedTable, grain: Grain) => SQL | undefined;

/** Writes row filters as a condition on a table's columns. */
export function conditionOf(filters: RowFilters, { dataset, variables }: GuardedTable): SQL | undefined {
  const passes = (filter: RowFilter) =>
    and(
      ...Object.entries(filter).map(([variable, values]) => {
        const column = variables[variable];
        if (!column) throw new Error(`${dataset} has no variable ${variable}`);
        return inArray(column, values);
      }),
    ) ?? sql`true`;
  return and(...filters.map((list) => or(...list.map(passes)) ?? sql`false`));
}

/**
 * The statements that make the database itself enforce which rows are open, whatever a statement asks for. The same
 * rows may be added or changed as may be read; whether any may is for the grants of the role that serves.
 */
export const rowSecurity = (guarded: GuardedTable): string[] => policy(guarded.table, rowCondition(guarded));

/** The statements for a table that anyone may read, to which only rows that are open to the request are added. */
export const additionSecurity = (guarded: GuardedTable): string[] => {
  const name = identifier(getTableName(guarded.table));
  return [
    `alter table ${name} enable row level security`,
    `drop policy if exists readable on ${name}`,
    `create policy readable on ${name} for select using (true)`,
    `drop policy if exists addition on ${name}`,
    `create policy addition on ${name} for insert with check (${rowCondition(guarded)})`,
  ];
};

function rowCondition(guarded: GuardedTable): string {
  const dataset = literal(guarded.dataset);
  const variables = Object.entries(guarded.variables).map(([variable, column]) => ({
    variable: literal(variable),
    value: `${identifier(column.name)}::text`,
  }));
  const names = `array[${variables.map(({ variable }) => variable)}]::text[]`;
  // Each subselect is evaluated once a statement.
  const accepted = variables.map(({ variable, value }) => {
    const values = `(select huza_accepted(${dataset}, ${variable}))`;
    return `(${values} is null or ${value} = any(${values}::text[]))`;
  });
  const record = variables.flatMap(({ variable, value }) => [variable, value]);
  return `(select huza_all_rows(${dataset})) or
    case when (select huza_one_filter(${dataset}, ${names})) then ${accepted.join(' and ')}
    else huza_passes((select huza_open_rows(${dataset})), jsonb_build_object(${record})) end`;
}

/** The same for details: row level security of the table that they belong to decides. */
export function detailSecurity({ table, column, of, key }: GuardedDetails): string[] {
  const owner = identifier(getTableName(of.table));
  const own = `${identifier(getTableName(table))}.${identifier(column.name)}`;
  return policy(table, `exists (select from ${owner} where ${owner}.${identifier(key.name)} = ${own})`);
}

/** The statements that make a table count its changes. */
export function countChanges(table: PgTable): string[] {
  const name = identifier(getTableName(table));
  return [
    `create or replace trigger count_change after insert or update or delete or truncate on ${name}
     for each statement execute function huza_count_change()`,
  ];
}

function policy(table: PgTable, condition: string): string[] {
  const name = identifier(getTableName(table));
  return [
    `alter table ${name} enable row level security`,
    `drop policy if exists by_agreement on ${name}`,
    `create policy by_agreement on ${name} using (${condition}) with check (${condition})`,
  ];
}

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
