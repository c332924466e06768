import type { Batch } from './batching.ts';
import type { SubgraphContext } from './context.ts';

/** A person's record by the identifier or pseudonym that the caller knows it by; `null` when it may not come to one. */
export async function loadRecord<Row extends object>(
  { identifiers, load }: SubgraphContext,
  type: string,
  batch: Batch<Row>,
  given: string,
): Promise<Row | null> {
  const read = identifiers.read(type, given);
  if (!read) return null;
  const record = await load(batch, read.id);
  return record && read.accepts(record) ? record : null;
}
