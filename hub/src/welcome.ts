import type { Hub } from './start-hub.ts';

/** What a newcomer reads once the hub is ready. */
export const welcome = ({ url }: Pick<Hub, 'url'>) => `
Huza is ready: ${url}

  Open it in a browser and sign in as a demonstration principal (no password).
  GraphQL      ${url}/graphql
  First query  npx huza query tests/main-job.graphql
  Explain      npx huza explain tests/main-job.graphql --as iom-analyst
  A token      npx huza token --as statistics-analyst
  Who there is npx huza principals

Registers here are generated for demonstration. Ctrl-C stops everything; the data are kept.`;
