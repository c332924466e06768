import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Example } from '../examples/parse-example.ts';

interface Props {
  readonly example: Example | undefined;
  readonly onOpened: () => void;
}

/** Opens an example in a tab of its own, or goes to the tab that has it already. */
export function OpenExample({ example, onOpened }: Props) {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const tabs = useGraphiQL((state) => state.tabs);
  useEffect(() => {
    if (!example || !queryEditor) return;
    const index = tabs.findIndex((tab) => tab.query === example.query);
    if (index >= 0) changeTab(index);
    else {
      addTab();
      queryEditor.setValue(example.query);
      updateActiveTabValues({ query: example.query });
    }
    onOpened();
  }, [example, queryEditor, tabs, addTab, changeTab, updateActiveTabValues, onOpened]);
  return null;
}
