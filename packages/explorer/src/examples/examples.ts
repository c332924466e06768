import { type Example, parseExample } from './parse-example.ts';

const files = import.meta.glob<string>('./*.graphql', { query: '?raw', import: 'default', eager: true });

/** The saved queries, in the order of their files' names. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((path) => parseExample(files[path] ?? ''));
