import type { SubgraphDefinition } from '@huza/subgraph';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { authoredAgencies, type CatalogueEntry, catalogue } from '../catalogue/catalogue-entry.ts';
import { agency, dataset } from './tables.ts';

/** The secretariat owns no register: all of it is reference data. */
export const loading: SubgraphDefinition['loading'] = {
  reference: async (sql) => {
    const database = drizzle(sql as unknown as Sql);
    await database.insert(agency).values(authoredAgencies());
    await database.insert(dataset).values(catalogue().map(rowOf));
  },
  sample: async () => {},
};

function rowOf(entry: CatalogueEntry) {
  const publisher = entry.name.slice(0, entry.name.indexOf('.'));
  return { ...entry, publisher, contactPoint: `The data steward of ${publisher}` };
}
