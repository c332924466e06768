import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { useWords } from '../language/language-context.ts';
import { editorThemes } from './editor-theme.ts';
import { queryWords } from './query-words.ts';

/** Gives GraphiQL's editors this page's colours, and the empty answer a hint. */
export function EditorAppearance() {
  const { noAnswer } = useWords(queryWords);
  const monaco = useMonaco((state) => state.monaco);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    if (!monaco) return;
    for (const [name, theme] of Object.entries(editorThemes)) monaco.editor.defineTheme(name, theme);
  }, [monaco]);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(options);
    responseEditor?.updateOptions({ placeholder: noAnswer });
  }, [queryEditor, variableEditor, responseEditor, noAnswer]);
  return null;
}

const options = {
  fontFamily: 'ui-monospace, monospace',
  // Names and titles have letters that Monaco would mark as look-alikes of others.
  unicodeHighlight: { ambiguousCharacters: false },
};
