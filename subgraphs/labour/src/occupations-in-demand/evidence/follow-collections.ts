import type { Work, WorkParts } from '@huza/subgraph';
import { askerOf } from '../../evidence/asker.ts';
import { followDue } from '../../evidence/follow-due.ts';
import { collectOne } from './collect.ts';

/** Collects a review's evidence as it is asked for. */
export function followCollections(parts: WorkParts): Work {
  const asker = askerOf(parts);
  return followDue(
    {
      takeOn: () => collectOne(parts.client, asker),
      interval: 500,
      failure: 'a collection of evidence could not be kept; it stays due',
    },
    parts,
  );
}
