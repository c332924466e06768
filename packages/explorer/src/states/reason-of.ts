import { HubUnreachable } from '../graph/ask-hub.ts';
import type { shellWords } from '../messages/messages.ts';

/** Why no answer came, in the reader’s language where it is the hub that is away. */
export function reasonOf(error: unknown, states: (typeof shellWords.en)['states']): string {
  if (!(error instanceof HubUnreachable)) return error instanceof Error ? error.message : String(error);
  return error.status === undefined ? states.unreachable : states.unreadable(error.status);
}
