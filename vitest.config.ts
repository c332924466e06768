import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** One copy of graphql for our source and for libraries: two would not know each other's types. */
const graphql = createRequire(import.meta.url).resolve('graphql/index.js');
const shared = { resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['packages/*/tests/**/*.test.ts', '{gateway,hub}/tests/**/*.test.ts'],
          benchmark: { include: ['packages/*/tests/**/*.bench.ts'] },
        },
      },
      {
        ...shared,
        test: {
          name: 'hub',
          include: ['subgraphs/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          globalSetup: 'tests/databases.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
