import { type SQL, sql } from 'drizzle-orm';
import { boolean, check, date, pgTable } from 'drizzle-orm/pg-core';
import type { Batch } from './batching.ts';
import type { SubgraphContext } from './context.ts';
import type { RequestDatabase } from './database/request-database.ts';
import { required } from './sql.ts';

/** One row while records are generated, with the last day that they cover; none for a living register. */
export const register = pgTable(
  'register',
  {
    only: boolean().primaryKey().default(true),
    generatedUntil: date('generated_until', { mode: 'string' }).notNull(),
  },
  (table) => [check('register_is_one', sql`${table.only}`)],
);

/** The day that statuses and counts describe: the last that generated records cover, else today. */
export const asOf: SQL = sql`coalesce((select ${register.generatedUntil} from ${register}), current_date)`;

/**
 * A register's latest years, as a relation of `year` and `day`, the last of it that the register covers. None before the
 * register's first year: before it, none is not known to be none.
 *
 * @param first selects the day of the register's first record.
 */
export const registerYears = (last: number, first: SQL): SQL => sql`
  (select year, least(make_date(year, 12, 31), ${asOf}) as day
  from generate_series(
    greatest(extract(year from ${asOf})::int - ${last - 1}, extract(year from (${first}))::int),
    extract(year from ${asOf})::int) as year)`;

/** Whether the records are generated for demonstration. */
export const generated: SQL = sql`exists (select from ${register})`;

/** The day on which changes are made, and which deadlines are measured by: the one that the register covers last. */
export async function registerDay(database: RequestDatabase): Promise<string> {
  const [row] = await database.execute<{ day: string }>(sql`select ${asOf}::text as day`);
  return required(row ?? null).day;
}

/** What a register's figures say of themselves. */
export type RegisterState = {
  readonly generated: boolean;
  /** The day that the register covers last. */
  readonly asOf: string;
  /** When its data last changed. */
  readonly loadedAt: string;
};

/** The state of the agency's register, by any key. */
export const registerStates: Batch<RegisterState> = async (database, keys) => {
  const [row] = await database.execute<RegisterState>(sql`
    select ${generated} as generated, ${asOf}::text as "asOf", loaded_at as "loadedAt" from loaded`);
  return new Map(row ? keys.map((key) => [key, row]) : []);
};

/** The state of the agency's register. */
export async function registerState({ load }: Pick<SubgraphContext, 'load'>): Promise<RegisterState> {
  return required(await load(registerStates, 'register'));
}

/** Where a record of a register's dataset, `agency.name`, comes from. */
export async function sourceOf(dataset: string, context: Pick<SubgraphContext, 'load'>) {
  const [agency = ''] = dataset.split('.');
  return { agency, dataset, generated: (await registerState(context)).generated };
}
