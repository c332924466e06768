import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { messages } from '../messages/messages.ts';
import { editorThemes } from './editor-theme.ts';

/** Gives GraphiQL's editors this page's colours, and the empty answer a hint. */
export function EditorAppearance() {
  const monaco = useMonaco((state) => state.monaco);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    if (!monaco) return;
    for (const [name, theme] of Object.entries(editorThemes)) monaco.editor.defineTheme(name, theme);
  }, [monaco]);
  useEffect(() => {
    // Names and titles have letters that Monaco would mark as look-alikes of others.
    const unicodeHighlight = { ambiguousCharacters: false };
    queryEditor?.updateOptions({ unicodeHighlight });
    responseEditor?.updateOptions({ unicodeHighlight, placeholder: messages.query.noAnswer });
  }, [queryEditor, responseEditor]);
  return null;
}
