import { ConfigurationError } from '../configuration/configuration.ts';
import { messages } from '../messages/messages.ts';
import { Problem } from './Problem.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says why the page cannot start. */
export function ConfigurationProblem({ error, onRetry }: Props) {
  const { failed, unreachable, unfit } = messages.configuration;
  const isUnfit = error instanceof ConfigurationError;
  return (
    <main className="middle">
      <Problem onRetry={onRetry}>
        <h1>{failed}</h1>
        <p>{isUnfit ? unfit : unreachable}</p>
        {isUnfit && <pre>{error.message}</pre>}
      </Problem>
    </main>
  );
}
