import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Page } from '../app/Page.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { Examples } from '../examples/Examples.tsx';
import { type Answer, hasCode } from '../graph/answer.ts';
import { HubUnreachable } from '../graph/ask-hub.ts';
import { useWords } from '../language/language-context.ts';
import { useSchema } from '../schema/use-schema.ts';
import { Failed } from '../states/Failed.tsx';
import { annotateSchema } from './annotate-schema.ts';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import type { Written } from './FollowEditor.tsx';
import type { Opening } from './OpenQuery.tsx';
import styles from './QueryPage.module.css';
import { QueryPanels } from './QueryPanels.tsx';
import { QueryTools } from './QueryTools.tsx';
import { queryWords } from './query-words.ts';
import { SavedQueries } from './SavedQueries.tsx';
import { useSavedQueries } from './saved-queries.ts';
import { openWorkspace } from './workspace.ts';

const QueryEditor = lazy(() => import('./QueryEditor.tsx'));
const route = getRouteApi('/query');

/** The query page. Another asker or another purpose gets a new one, so that no answer outlives its asker. */
export function QueryPage() {
  const { asker } = useAsking();
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([asker.principal, asker.purpose, attempt]);
  return <QueryDesk key={key} onRetry={() => setAttempt(attempt + 1)} />;
}

function QueryDesk({ onRetry }: { readonly onRetry: () => void }) {
  const words = useWords(queryWords);
  const { asker, ready, refuse } = useAsking();
  const { operation, variables } = route.useSearch();
  const [opening, setOpening] = useState<Opening | undefined>(
    operation ? { query: operation, variables } : undefined,
  );
  const [written, setWritten] = useState<Written>({ query: '', variables: '' });
  const [answer, setAnswer] = useState<Answer<unknown>>();
  const { saved, save, forget } = useSavedQueries(asker.principal);
  const { data, error, refetch } = useSchema();
  const schema = useMemo(() => data && annotateSchema(data, words.levels), [data, words]);
  return (
    <Page title={words.title} wide hideTitle>
      {answer && hasCode(answer, 'HUB_UNREACHABLE') && (
        <Failed error={new HubUnreachable()} onRetry={onRetry} />
      )}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      <div className={styles.columns}>
        <div className={`${styles.examples} no-print`}>
          <SavedQueries saved={saved} onOpen={setOpening} onForget={forget} />
          <Examples onOpen={setOpening} />
        </div>
        <div className={styles.desk}>
          <QueryTools written={written} onSave={save} />
          <div className={styles.editor}>
            <ErrorBoundary
              fallbackRender={({ resetErrorBoundary }) => (
                <Failed error={words.failed} onRetry={resetErrorBoundary} />
              )}
              onReset={() => window.location.reload()}
            >
              <Suspense fallback={<EditorSkeleton />}>
                {ready && schema ? (
                  <QueryEditor
                    asker={asker}
                    schema={schema}
                    storage={openWorkspace(sessionStorage, asker.principal)}
                    opening={opening}
                    onOpened={() => setOpening(undefined)}
                    onRest={setWritten}
                    onAnswer={setAnswer}
                    onTokenRefused={refuse}
                  />
                ) : (
                  <EditorSkeleton />
                )}
              </Suspense>
            </ErrorBoundary>
          </div>
          <QueryPanels written={written} answer={answer} />
        </div>
      </div>
    </Page>
  );
}
