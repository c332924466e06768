import type { Sql } from 'postgres';
import { type AuditRecord, encodeRecord } from './record.ts';

/** One agency's log, for its own process. */
export interface AuditLog {
  /**
   * Appends records; the promise is kept once they are stored for good, and gives the place of the first.
   * Calls that come while others are being written go together in the next statement.
   *
   * @throws Error when they could not be stored: then none of them is.
   */
  append(records: readonly AuditRecord[]): Promise<number>;
  /** The tree's size and root, in base64url. */
  head(): Promise<{ readonly size: number; readonly root: string }>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

interface Waiting {
  readonly texts: readonly string[];
  readonly stored: (sequence: number) => void;
  readonly failed: (reason: unknown) => void;
}

const mostTogether = 5_000;

/** Opens the log. */
export function createAuditLog(sql: Sql): AuditLog {
  const queue: Waiting[] = [];
  let writing: Promise<void> | undefined;

  const write = async () => {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      try {
        const texts = batch.flatMap((waiting) => waiting.texts);
        const [row] = await sql<{ first: string }[]>`select audit_append(${texts}::text[]) as first`;
        let sequence = Number(row?.first);
        for (const waiting of batch) {
          waiting.stored(sequence);
          sequence += waiting.texts.length;
        }
      } catch (error) {
        for (const waiting of batch) waiting.failed(error);
      }
    }
    writing = undefined;
  };

  return {
    append: (records) =>
      new Promise((stored, failed) => {
        queue.push({ texts: records.map(encodeRecord), stored, failed });
        writing ??= write();
      }),
    head: async () => {
      const [head] = await sql<{ size: string; root: Buffer }[]>`select size, root from audit_head`;
      if (!head) throw new Error('The audit log has no head: its tables were not made');
      return { size: Number(head.size), root: head.root.toString('base64url') };
    },
    close: async () => {
      await writing;
    },
  };
}

function takeBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  let texts = 0;
  for (let next = queue[0]; next; next = queue[0]) {
    if (batch.length > 0 && texts + next.texts.length > mostTogether) break;
    queue.shift();
    batch.push(next);
    texts += next.texts.length;
  }
  return batch;
}
