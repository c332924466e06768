import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { messages } from '../messages/messages.ts';
import { editorThemes } from './editor-theme.ts';

/** Gives GraphiQL's editors this page's colours, and the empty answer a hint. */
export function EditorAppearance() {
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
    responseEditor?.updateOptions({ placeholder: messages.query.noAnswer });
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}

const options = {
  fontFamily: 'ui-monospace, monospace',
  // Names and titles have letters that Monaco would mark as look-alikes of others.
  unicodeHighlight: { ambiguousCharacters: false },
};
