import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Problem } from '../app/Problem.tsx';
import type { Example } from '../examples/parse-example.ts';
import { messages } from '../messages/messages.ts';
import type { Asker } from './asker.ts';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import styles from './QueryPage.module.css';
import { openWorkspace } from './workspace.ts';

const QueryEditor = lazy(() => import('./QueryEditor.tsx'));

interface Props {
  readonly asker: Asker;
  /** Whether it is settled who asks. */
  readonly ready: boolean;
  readonly example: Example | undefined;
  readonly onExampleOpened: () => void;
  readonly onTokenRefused: (token: string) => void;
}

/** The query editor. Another asker or another purpose gets a new one, so that no answer outlives its asker. */
export function QueryPage({ asker, ready, ...events }: Props) {
  const [reached, setReached] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const { principal, purpose } = asker;
  const failed = ({ resetErrorBoundary }: { resetErrorBoundary: () => void }) => (
    <Problem onRetry={resetErrorBoundary}>{messages.query.failed}</Problem>
  );
  return (
    <>
      <h1 className="unseen">{messages.query.title}</h1>
      {!reached && (
        <Problem onRetry={() => setAttempt(attempt + 1)}>
          <p>{messages.query.unreachable}</p>
        </Problem>
      )}
      <div className={styles.editor}>
        <ErrorBoundary fallbackRender={failed} onReset={() => window.location.reload()}>
          <Suspense fallback={<EditorSkeleton />}>
            {ready ? (
              <QueryEditor
                {...events}
                key={JSON.stringify([principal, purpose, attempt])}
                asker={asker}
                storage={openWorkspace(sessionStorage, principal)}
                onReached={setReached}
              />
            ) : (
              <EditorSkeleton />
            )}
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
