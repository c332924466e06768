import 'graphiql/setup-workers/vite';
import './editor-styles.ts';
import { GraphiQL } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { examples } from '../examples/examples.ts';
import type { Answer } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import { EditorAppearance } from './EditorAppearance.tsx';
import { FollowEditor, type Written } from './FollowEditor.tsx';
import { createHubFetcher, type HubFetcherOptions } from './hub-fetcher.ts';
import { type Opening, OpenQuery } from './OpenQuery.tsx';
import { useDark } from './use-dark.ts';

interface Props extends Pick<HubFetcherOptions, 'asker' | 'onTokenRefused'> {
  /** The graph, with dataset and sensitivity in its descriptions. */
  readonly schema: GraphQLSchema;
  readonly storage: Storage;
  readonly opening: Opening | undefined;
  readonly onOpened: () => void;
  readonly onRest: (written: Written) => void;
  readonly onAnswer: (answer: Answer<unknown>) => void;
}

/** GraphiQL against the hub. Headers are not its business: who asks and why stands in the page's header. */
export default function QueryEditor({ asker, storage, schema, onTokenRefused, onAnswer, ...events }: Props) {
  const { token, purpose } = asker;
  const words = useWords(shellWords).states;
  const fetcher = useMemo(
    () => createHubFetcher({ asker: { token, purpose }, words, onAnswer, onTokenRefused }),
    [words, token, purpose, onAnswer, onTokenRefused],
  );
  const theme = useDark() ? 'dark' : 'light';
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={schema}
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
      <FollowEditor onRest={events.onRest} />
      <OpenQuery opening={events.opening} onOpened={events.onOpened} />
    </GraphiQL>
  );
}
