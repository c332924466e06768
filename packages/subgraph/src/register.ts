import { type SQL, sql } from 'drizzle-orm';
import { boolean, check, date, pgTable } from 'drizzle-orm/pg-core';
import type { Batch } from './batching.ts';
import type { SubgraphContext } from './context.ts';

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

/** Whether the records are generated for demonstration. */
export const generated: SQL = sql`exists (select from ${register})`;

const registerGenerated: Batch<boolean> = async (database, keys) => {
  const [row] = await database.execute<{ generated: boolean }>(sql`select ${generated} as generated`);
  return new Map(keys.map((key) => [key, row?.generated ?? false]));
};

/** Where a record of a register's dataset, `agency.name`, comes from. */
export async function sourceOf(dataset: string, { load }: Pick<SubgraphContext, 'load'>) {
  const [agency = ''] = dataset.split('.');
  return { agency, dataset, generated: (await load(registerGenerated, 'register')) ?? false };
}
