import { expect, test } from 'vitest';
import { agenciesOf, composeSupergraph } from '../src/index.ts';
import { supergraph } from './hub.ts';
import { sdl } from './subgraphs.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const compose = (parts: Record<string, string>) =>
  composeSupergraph(Object.entries(parts).map(([name, text]) => ({ name, url: 'http://a', sdl: text })));

test('what the schema says of access survives into the supergraph', () => {
  expect(supergraph()).toContain(
    'permits: Permits @dataset(name: "immigration.permits") @sensitivity(level: OFFICIAL)',
  );
  expect(supergraph()).toContain('@cost(weight: 500)');
});

test('the order of the subgraphs does not matter', () => {
  const { statistics, immigration } = sdl;
  expect(compose({ statistics, immigration })).toEqual(compose({ immigration, statistics }));
});

test('a supergraph names its agencies', () => {
  expect(agenciesOf(supergraph())).toEqual(['immigration', 'statistics']);
  expect(() => agenciesOf('type Query { a: Int }')).toThrow('This is not a supergraph');
});

test.each([
  [
    'a syntax error',
    { labour: 'type Query {' },
    '[labour] Syntax Error: Expected Name, found <EOF>. (line 1, column 13)',
  ],
  ['an unknown type', { labour: `${federation} type Query { a: Job }` }, '[labour] Unknown type Job'],
  [
    'a key without its field',
    { labour: `${federation} type Query { j: Job } type Job @key(fields: "id") { code: ID }` },
    '[labour] On type "Job", for @key(fields: "id")',
  ],
  [
    'a field that two agencies own',
    {
      labour: `${federation} type Query { total: Int }`,
      statistics: `${federation} type Query { total: Int }`,
    },
    'it is resolved from subgraphs "labour" and "statistics"',
  ],
])('%s is an error that names the agency', (_kind, parts, message) => {
  const composition = compose(parts as Record<string, string>);
  expect(composition).toEqual({ errors: [expect.stringContaining(message)] });
});
