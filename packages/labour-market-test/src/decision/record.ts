import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { type Facts, factsSchema } from '../facts/facts.ts';
import type { Framework } from '../framework/framework.ts';
import { parseFramework } from '../framework/parse-framework.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

/** A decision with all that it was made of, sealed by hashes: what is stored to be replayed. */
export interface DecisionRecord {
  readonly framework: Framework;
  readonly facts: Facts;
  readonly decision: Decision;
  readonly hashes: DecisionHashes;
}

/** SHA-256 of each part's canonical JSON (RFC 8785), in base64url. */
export interface DecisionHashes {
  readonly framework: string;
  readonly facts: string;
  readonly decision: string;
}

/** What a replay finds. */
export interface Replay {
  /** Whether the record is unaltered and the decision comes out the same. */
  readonly same: boolean;
  /** Parts whose hash is not the recorded one. */
  readonly altered: readonly (keyof DecisionHashes)[];
  /** The decision as it comes out now. */
  readonly decision: Decision;
}

/** Decides and seals the decision. */
export function decideOnRecord(framework: Framework, facts: Facts): DecisionRecord {
  const decision = decide(framework, facts);
  return { framework, facts, decision, hashes: hashesOf({ framework, facts, decision }) };
}

/**
 * Decides a recorded application again.
 *
 * @throws InvalidFrameworkError, ZodError for a record that is not of the form of a framework or of facts.
 */
export function replay(record: DecisionRecord): Replay {
  const framework = parseFramework(record.framework);
  const facts = factsSchema.parse(record.facts);
  const decision = decide(framework, facts);
  const now = hashesOf({ framework, facts, decision });
  const parts = ['framework', 'facts', 'decision'] as const;
  const recorded = hashesOf(record);
  const altered = parts.filter(
    (part) => now[part] !== record.hashes[part] || recorded[part] !== record.hashes[part],
  );
  return { same: altered.length === 0, altered, decision };
}

const hashesOf = ({ framework, facts, decision }: Omit<DecisionRecord, 'hashes'>): DecisionHashes => ({
  framework: canonicalHash(framework),
  facts: canonicalHash(inOneOrder(facts)),
  decision: canonicalHash(decision),
});

/** The order of evidence carries no meaning: the same evidence in another order has the same hash. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder).sort(byCanonicalForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOneOrder(each)]));
}

function byCanonicalForm(one: unknown, other: unknown): number {
  const [a, b] = [canonicalize(one), canonicalize(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** SHA-256 of a value's canonical JSON (RFC 8785), in base64url. */
export const canonicalHash = (value: unknown): string =>
  createHash('sha256').update(canonicalize(value)).digest('base64url');
