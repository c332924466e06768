import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from './Notice.tsx';
import { reasonOf } from './reason-of.ts';

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
