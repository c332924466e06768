import { base64url } from 'jose';
import { type Checkpoint, CheckpointError } from './checkpoint.ts';
import { createFrontier, type FrontierState } from './merkle.ts';

/**
 * Follows another agency's log by the hashes of its leaves, which tell nothing of the records, from one
 * checkpoint to the next.
 *
 * @throws CheckpointError when the leaves do not lead to the checkpoint: the agency rewrote its past.
 */
export function witness(
  known: FrontierState,
  leaves: readonly Uint8Array[],
  { log, size, root }: Checkpoint,
): FrontierState {
  if (size !== known.size + leaves.length) {
    throw new CheckpointError(
      `The checkpoint of ${log} is over ${size} records; with ${leaves.length} more than the ${known.size} known it would be ${known.size + leaves.length}.`,
    );
  }
  const frontier = createFrontier(known);
  for (const leaf of leaves) frontier.append(leaf);
  if (base64url.encode(frontier.root()) === root) return frontier.state();
  throw new CheckpointError(
    `The checkpoint of ${log} over ${size} records does not continue the log that is known: its past was rewritten.`,
  );
}
