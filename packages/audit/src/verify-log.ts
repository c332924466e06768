import { base64url } from 'jose';
import type { Checkpoint } from './checkpoint.ts';
import { createFrontier, leafHash, sameHash } from './merkle.ts';
import type { LoggedRecord } from './records.ts';

/** What was done to a log. */
type ProblemKind = 'ALTERED' | 'REMOVED' | 'INSERTED';

/** The first record at which a log is not what it was. */
export interface LogProblem {
  readonly kind: ProblemKind;
  /** The record's place, from 0: the first of a range where only checkpoints are known. */
  readonly sequence: number;
  readonly message: string;
}

/** What a verification found. */
export interface LogReport {
  readonly intact: boolean;
  readonly size: number;
  /** The root of the tree over all records, in base64url. */
  readonly root: string;
  /** How many checkpoints the log was found to agree with. */
  readonly checkpoints: number;
  readonly problem: LogProblem | null;
}

export interface LogToVerify {
  /** In order. */
  readonly records: AsyncIterable<LoggedRecord>;
  /** Whose signatures were verified, in any order. */
  readonly checkpoints: readonly Checkpoint[];
  /** The hashes of the leaves as others keep them, in order. */
  readonly witnessed?: AsyncIterable<Uint8Array>;
}

/**
 * Hashes every record anew, and compares with what others keep: the leaves' hashes, which name the first
 * record that was altered, removed or inserted, and the signed checkpoints.
 */
export async function verifyLog({ records, checkpoints, witnessed }: LogToVerify): Promise<LogReport> {
  const frontier = createFrontier();
  const bySize = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]));
  const kept = witnessed?.[Symbol.asyncIterator]();
  let problem: LogProblem | null = null;
  let agreed = 0;
  let agreedSize = 0;
  const compare = () => {
    const checkpoint = bySize.get(frontier.size);
    if (!checkpoint || problem) return;
    if (base64url.encode(frontier.root()) === checkpoint.root) {
      agreed += 1;
      agreedSize = frontier.size;
    } else problem = betweenCheckpoints(agreedSize, checkpoint);
  };
  compare();
  for await (const logged of lookingAhead(records)) {
    const { sequence, record, leafHash: beside, next } = logged;
    const leaf = leafHash(record);
    const expected = (await kept?.next())?.value as Uint8Array | undefined;
    problem ??= outOfOrder(sequence, frontier.size);
    if (expected && !problem && !sameHash(leaf, expected)) {
      problem = comparedWithKept(frontier.size, leaf, next, expected, (await kept?.next())?.value);
    }
    if (beside && !problem && !sameHash(leaf, beside))
      problem = altered(sequence, 'the hash beside it is another');
    frontier.append(leaf);
    compare();
  }
  problem ??= truncated(frontier.size, checkpoints, (await kept?.next())?.value !== undefined);
  const root = base64url.encode(frontier.root());
  return { intact: problem === null, size: frontier.size, root, checkpoints: agreed, problem };
}

async function* lookingAhead(records: AsyncIterable<LoggedRecord>) {
  let current: LoggedRecord | undefined;
  for await (const next of records) {
    if (current) yield { ...current, next };
    current = next;
  }
  if (current) yield { ...current, next: undefined };
}

const altered = (sequence: number, how: string): LogProblem => ({
  kind: 'ALTERED',
  sequence,
  message: `Record ${sequence} was altered: ${how}.`,
});

const removed = (sequence: number): LogProblem => ({
  kind: 'REMOVED',
  sequence,
  message: `Record ${sequence} was removed.`,
});

function outOfOrder(sequence: number, expected: number): LogProblem | null {
  if (sequence === expected) return null;
  if (sequence > expected) return removed(expected);
  return { kind: 'INSERTED', sequence, message: `Record ${sequence} stands in the log twice.` };
}

/** One record further on either side tells what was done. */
function comparedWithKept(
  sequence: number,
  leaf: Uint8Array,
  next: LoggedRecord | undefined,
  expected: Uint8Array,
  expectedNext: Uint8Array | undefined,
): LogProblem {
  if (next && sameHash(leafHash(next.record), expected)) {
    return { kind: 'INSERTED', sequence, message: `Record ${sequence} was inserted.` };
  }
  if (expectedNext && sameHash(leaf, expectedNext)) return removed(sequence);
  return altered(sequence, 'its hash is not the one that others keep');
}

function betweenCheckpoints(from: number, { size, at }: Checkpoint): LogProblem {
  const message = `A record from ${from} to ${size - 1} was altered, removed or inserted: the log does not lead to the checkpoint of ${at} over ${size} records.`;
  return { kind: 'ALTERED', sequence: from, message };
}

function truncated(size: number, checkpoints: readonly Checkpoint[], more: boolean): LogProblem | null {
  const larger = checkpoints.some((checkpoint) => checkpoint.size > size);
  return larger || more ? removed(size) : null;
}
