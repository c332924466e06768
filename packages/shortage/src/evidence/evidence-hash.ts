import { contentHash } from '../canonical/content-hash.ts';
import type { Evidence } from './evidence.ts';
import { figureKey } from './parse-evidence.ts';

/** The evidence with its figures in one order, whatever order they came in. */
export function inOrder({ period, figures }: Evidence): Evidence {
  const keyed = figures.map((figure) => ({ key: figureKey(figure), figure }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return { period, figures: keyed.map(({ figure }) => figure) };
}

/** SHA-256 of the evidence's canonical form. It does not depend on the order of the figures. */
export const evidenceHash = (evidence: Evidence): string => contentHash(inOrder(evidence));
