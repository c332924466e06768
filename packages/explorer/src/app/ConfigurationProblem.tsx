import { ConfigurationError } from '../configuration/configuration.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { Notice } from '../states/Notice.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says why the page cannot start. */
export function ConfigurationProblem({ error, onRetry }: Props) {
  const { configuration, tryAgain } = useWords(shellWords);
  const isUnfit = error instanceof ConfigurationError;
  const retry = (
    <button type="button" onClick={onRetry}>
      {tryAgain}
    </button>
  );
  return (
    <main className="middle">
      <Notice kind="failed" action={retry}>
        <h1>{configuration.failed}</h1>
        <p>{isUnfit ? configuration.unfit : configuration.unreachable}</p>
        {isUnfit && <pre>{error.message}</pre>}
      </Notice>
    </main>
  );
}
