import { HubUnreachable } from '../graph/ask-hub.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from './Notice.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says that something could not be shown and why, and lets the reader try again. */
export function Failed({ error, onRetry }: Props) {
  const { states, tryAgain } = useWords(shellWords);
  return (
    <Notice
      kind="failed"
      title={states.failed}
      action={
        <button type="button" onClick={onRetry}>
          {tryAgain}
        </button>
      }
    >
      <p>{reasonOf(error, states)}</p>
    </Notice>
  );
}

function reasonOf(error: unknown, states: (typeof shellWords.en)['states']): string {
  if (!(error instanceof HubUnreachable)) return error instanceof Error ? error.message : String(error);
  return error.status === undefined ? states.unreachable : states.unreadable(error.status);
}
