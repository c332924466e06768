import 'graphiql/setup-workers/vite';
import './editor-styles.ts';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { examples } from '../examples/examples.ts';
import type { Example } from '../examples/parse-example.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { EditorAppearance } from './EditorAppearance.tsx';
import { createHubFetcher, type HubFetcherOptions } from './hub-fetcher.ts';
import { OpenExample } from './OpenExample.tsx';
import { useDark } from './use-dark.ts';

interface Props extends Omit<HubFetcherOptions, 'words'> {
  readonly storage: Storage;
  readonly example: Example | undefined;
  readonly onExampleOpened: () => void;
}

/** GraphiQL against the hub. Headers are not its business: who asks and why stands in the page's header. */
export default function QueryEditor({ asker, storage, onReached, onTokenRefused, ...opening }: Props) {
  const { token, purpose } = asker;
  const words = useWords(shellWords).states;
  const fetcher = useMemo(
    () => createHubFetcher({ asker: { token, purpose }, words, onReached, onTokenRefused }),
    [words, token, purpose, onReached, onTokenRefused],
  );
  const theme = useDark() ? 'dark' : 'light';
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTheme={theme}
      forcedTheme={theme}
      defaultTabs={examples.slice(0, 1)}
      defaultEditorToolsVisibility={false}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
      <EditorAppearance />
      <OpenExample example={opening.example} onOpened={opening.onExampleOpened} />
    </GraphiQL>
  );
}
