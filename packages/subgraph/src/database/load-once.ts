import type { TransactionSql } from 'postgres';
import { withOwner } from './with-owner.ts';

/** How many demonstration records of each kind are generated: `{ permits: 20_000 }`. */
export type SampleSizes = Readonly<Record<string, number>>;

/** What an agency's tables are filled with. */
export interface Loading {
  /** Classifications and published figures: loaded wherever the subgraph runs. */
  reference?(sql: TransactionSql): Promise<void>;
  /** Generated demonstration records. */
  sample(sql: TransactionSql, sizes: SampleSizes): Promise<void>;
}

/** What the database holds. */
export interface Loaded {
  /** `null`: no demonstration records. */
  readonly sizes: SampleSizes | null;
  /** Whether it was there before: records are kept between starts, whatever sizes are asked for. */
  readonly kept: boolean;
}

/**
 * Loads an agency's tables the first time: all of it or, when stopped midway, none.
 * Without sizes, reference data alone.
 */
export function loadOnce(ownerUrl: string, loading: Loading, sizes: SampleSizes | null): Promise<Loaded> {
  return withOwner(ownerUrl, (sql) => sql.begin((transaction) => load(transaction, loading, sizes)));
}

async function load(
  transaction: TransactionSql,
  loading: Loading,
  sizes: SampleSizes | null,
): Promise<Loaded> {
  await transaction`
    create table if not exists loaded (
      sizes jsonb,
      loaded_at timestamptz not null default now()
    )`;
  await transaction`lock table loaded`;
  const [before] = await transaction<Pick<Loaded, 'sizes'>[]>`select sizes from loaded`;
  if (before) return { sizes: before.sizes, kept: true };
  await loading.reference?.(transaction);
  if (sizes) await loading.sample(transaction, sizes);
  await transaction`insert into loaded (sizes) values (${sizes && transaction.json(sizes)})`;
  await transaction`analyze`;
  return { sizes, kept: false };
}
