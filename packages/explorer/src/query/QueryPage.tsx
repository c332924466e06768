import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Page } from '../app/Page.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { Examples } from '../examples/Examples.tsx';
import type { Example } from '../examples/parse-example.ts';
import { HubUnreachable } from '../graph/ask-hub.ts';
import { useWords } from '../language/language-context.ts';
import { Failed } from '../states/Failed.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';
import { openWorkspace } from './workspace.ts';

const QueryEditor = lazy(() => import('./QueryEditor.tsx'));

/** The query editor. Another asker or another purpose gets a new one, so that no answer outlives its asker. */
export function QueryPage() {
  const words = useWords(queryWords);
  const { asker, ready, refuse } = useAsking();
  const [example, setExample] = useState<Example>();
  const [reached, setReached] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const { principal, purpose } = asker;
  return (
    <Page title={words.title} wide hideTitle>
      {!reached && <Failed error={new HubUnreachable()} onRetry={() => setAttempt(attempt + 1)} />}
      <div className={styles.columns}>
        <section className={styles.examples} aria-label={words.examples}>
          <Examples onOpen={setExample} />
        </section>
        <div className={styles.editor}>
          <ErrorBoundary
            fallbackRender={({ resetErrorBoundary }) => (
              <Failed error={words.failed} onRetry={resetErrorBoundary} />
            )}
            onReset={() => window.location.reload()}
          >
            <Suspense fallback={<EditorSkeleton />}>
              {ready ? (
                <QueryEditor
                  key={JSON.stringify([principal, purpose, attempt])}
                  asker={asker}
                  storage={openWorkspace(sessionStorage, principal)}
                  example={example}
                  onExampleOpened={() => setExample(undefined)}
                  onReached={setReached}
                  onTokenRefused={refuse}
                />
              ) : (
                <EditorSkeleton />
              )}
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
    </Page>
  );
}
