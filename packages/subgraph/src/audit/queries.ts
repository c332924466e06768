import { RequestError } from '@huza/access';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestDatabase } from '../database/request-database.ts';
import type { Page } from '../paging.ts';
import { followingRows } from '../sql.ts';

/** A record's place and its text. */
export interface AuditRow extends Record<string, unknown> {
  readonly sequence: number;
  readonly text: string;
}

/** Which records to list; `subject` is the log's own pseudonym. */
export interface AuditConditions {
  readonly principal?: string | null;
  readonly dataset?: string | null;
  readonly decision?: string | null;
  readonly subject?: string | null;
}

/** The tree as it stands. */
export async function auditHead(database: RequestDatabase) {
  const [head] = await database.execute<{ size: number; root: string; checkpoint: string | null }>(sql`
    select size::int as size, encode(root, 'base64') as root,
      (select checkpoint from audit_checkpoint order by size desc limit 1) as checkpoint
    from audit_head`);
  if (!head) throw new Error('The audit log has no head');
  return { ...head, root: Buffer.from(head.root, 'base64').toString('base64url') };
}

/** One page of records, the latest first, and one row more. */
export async function auditRecords(
  database: RequestDatabase,
  { principal, dataset, decision, subject }: AuditConditions,
  page: Page,
): Promise<AuditRow[]> {
  const conditions: SQL[] = [
    sql`true`,
    ...(principal ? [sql`principal = ${principal}`] : []),
    ...(dataset ? [sql`dataset = ${dataset}`] : []),
    ...(decision ? [sql`decision = ${decision}`] : []),
    ...(subject != null ? [sql`subjects @> array[${subject}]`] : []),
  ];
  const following = followingRows('descending', [sql`sequence`], page);
  const rows = await database.execute<AuditRow>(sql`
    select sequence::int as sequence, record as text from audit_record
    where ${sql.join([...conditions, ...(following ? [following] : [])], sql` and `)}
    order by sequence desc limit ${page.limit + 1}`);
  return [...rows];
}

/**
 * The leaves of the tree of a size.
 *
 * @throws RequestError `INVALID_INPUT` when the log is smaller.
 */
export async function leafHashes(
  database: RequestDatabase,
  argument: string,
  size: number,
): Promise<Buffer[]> {
  const rows = await database.execute<{ leaf: Buffer }>(
    sql`select leaf_hash as leaf from audit_record where sequence < ${size} order by sequence`,
  );
  if (size >= 0 && rows.length === size) return rows.map(({ leaf }) => leaf);
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} is ${size}; expected 0 to ${rows.length}, the log's size.`,
    {
      argument,
    },
  );
}
