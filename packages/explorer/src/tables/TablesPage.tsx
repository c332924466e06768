import { Page } from '../app/Page.tsx';

/** The table builder. */
export function TablesPage() {
  return <Page title="Tables">{null}</Page>;
}
