import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** A query to open, with its variables as JSON. */
export interface Opening {
  readonly query: string;
  readonly variables?: string | undefined;
}

interface Props {
  readonly opening: Opening | undefined;
  readonly onOpened: () => void;
}

/** Opens a query in a tab of its own, or goes to the tab that has it already. */
export function OpenQuery({ opening, onOpened }: Props) {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const tabs = useGraphiQL((state) => state.tabs);
  useEffect(() => {
    if (!opening || !queryEditor || !variableEditor) return;
    const { query, variables = '' } = opening;
    const index = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (index >= 0) changeTab(index);
    else {
      addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
      updateActiveTabValues({ query, variables });
    }
    onOpened();
  }, [opening, queryEditor, variableEditor, tabs, addTab, changeTab, updateActiveTabValues, onOpened]);
  return null;
}
