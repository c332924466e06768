import { createHash } from 'node:crypto';
import { type AgreementRegister, createAgreementRegister, type TrustAnchors } from '@huza/access';
import type { Logger } from '@huza/service';
import type { Sql } from 'postgres';

/** A statement as it stands in an agency's copy. */
interface StoredStatement {
  readonly sequence: number;
  readonly text: string;
}

/** One agency's own verified copy of what all agencies have signed, kept in its database. */
export interface Statements {
  readonly register: AgreementRegister;
  /**
   * Verifies a statement and keeps it; one that is known changes nothing.
   *
   * @throws RequestError `SIGNATURE_NOT_VALID`.
   */
  accept(text: string): Promise<void>;
  /** Every statement that verifies, in order. */
  all(): Iterable<string>;
  /** What came after a statement, in order, at most so many. */
  after(sequence: number, limit: number): Promise<StoredStatement[]>;
  /** Runs after each statement that is kept, before the next is. */
  afterEach(listener: () => Promise<void>): void;
  /** Takes in what another process of the agency has kept since. */
  refresh(): Promise<void>;
}

/** Opens the copy, and verifies all of it again: a statement that was altered in the database is left out and logged. */
export async function openStatements(sql: Sql, anchors: TrustAnchors, logger: Logger): Promise<Statements> {
  const register = await createAgreementRegister(anchors);
  const all = new Set<string>();
  const listeners: (() => Promise<void>)[] = [];
  let turn = Promise.resolve();
  let known = 0;
  const after = async (sequence: number, limit: number): Promise<StoredStatement[]> => {
    const rows = await sql<StoredStatement[]>`
      select sequence::int as sequence, text from statement where sequence > ${sequence} order by sequence limit ${limit}`;
    return [...rows];
  };
  const refresh = async () => {
    for (let rows = await after(known, 500); rows.length > 0; rows = await after(known, 500)) {
      for (const { sequence, text } of rows) {
        await register.accept(text, { acceptRetired: true }).then(
          () => all.add(text),
          (error: Error) =>
            logger.error({ sequence, reason: error.message }, 'a kept statement does not verify'),
        );
        known = sequence;
      }
    }
  };
  const accept = async (text: string) => {
    if (all.has(text)) return;
    await register.accept(text);
    all.add(text);
    const digest = createHash('sha256').update(text).digest();
    await sql`insert into statement (text, digest) values (${text}, ${digest}) on conflict do nothing`;
    for (const listener of listeners) await listener();
  };
  await refresh();
  return {
    register,
    all: () => all,
    after,
    refresh,
    afterEach: (listener) => void listeners.push(listener),
    accept: (text) => {
      const accepted = turn.then(() => accept(text));
      turn = accepted.catch(() => {});
      return accepted;
    },
  };
}
