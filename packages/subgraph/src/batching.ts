import DataLoader from 'dataloader';
import type { RequestDatabase } from './database/request-database.ts';

/**
 * Answers any number of keys with one SQL statement. A key without an answer is left out.
 * `args` are a list field's own arguments, the same for all keys.
 */
export type Batch<Value, Args = undefined> = (
  database: RequestDatabase,
  keys: readonly string[],
  args: Args,
) => Promise<ReadonlyMap<string, Value>>;

/** Gives one key's answer, batched with all others that are asked for in the same step of execution. */
export interface LoadKey {
  <Value>(batch: Batch<Value>, key: string): Promise<Value | null>;
  <Value, Args>(batch: Batch<Value, Args>, key: string, args: Args): Promise<Value | null>;
}

/** A DataLoader for each batch and its arguments, for the length of one request. */
export function createLoadKey(database: RequestDatabase): LoadKey {
  const loaders = new Map<unknown, Map<string, DataLoader<string, unknown>>>();
  return <Value, Args>(batch: Batch<Value, Args>, key: string, args?: Args) => {
    const ofBatch = loaders.get(batch) ?? new Map<string, DataLoader<string, unknown>>();
    loaders.set(batch, ofBatch);
    const fingerprint = JSON.stringify(args ?? null);
    const loader = ofBatch.get(fingerprint) ?? createLoader(database, batch, args as Args);
    ofBatch.set(fingerprint, loader);
    return loader.load(key) as Promise<Value | null>;
  };
}

function createLoader<Value, Args>(database: RequestDatabase, batch: Batch<Value, Args>, args: Args) {
  return new DataLoader<string, unknown>(async (keys) => {
    const answers = await batch(database, keys, args);
    return keys.map((key) => answers.get(key) ?? null);
  });
}

/** Groups rows by key, keeping their order. */
export function groupRows<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

/** One row a key. */
export function rowByKey<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}
