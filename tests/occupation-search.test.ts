import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

interface Found {
  readonly occupations: {
    readonly edges: readonly {
      readonly node: { readonly code: string };
      readonly foundBy: { readonly name: string } | null;
    }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const query = `query ($filter: OccupationFilter, $first: Int, $after: String) {
  occupations(filter: $filter, first: $first, after: $after) {
    edges { node { code } foundBy { name } }
    pageInfo { endCursor hasNextPage }
  }
}`;

const find = (search: string, paging: { first?: number; after?: string | null; level?: string } = {}) => {
  const { level, ...page } = paging;
  return hub.ask<Found>(query, { variables: { filter: { search, level }, ...page } });
};

async function found(search: string, level?: string) {
  const { data } = await find(search, { first: 100, ...(level && { level }) });
  return data.occupations.edges.map(({ node, foundBy }) => (foundBy ? [node.code, foundBy.name] : node.code));
}

test.each([
  ['2512', ['2512']],
  ['251', ['251', '2511', '2512', '2513', '2514', '2519']],
  [
    'coder',
    [
      ['2512', 'coder'],
      ['2514', 'coder'],
    ],
  ],
  ['doctor', ['221', ['2211', 'doctor'], ['2212', 'doctor'], ['2250', 'animal doctor']]],
  [
    'umuganga',
    [
      ['2211', 'umuganga'],
      ['2212', 'umuganga'],
      ['2250', 'umuganga w’amatungo'],
      ['2261', 'umuganga w’amenyo'],
    ],
  ],
  ['umufundi wubaka', [['7112', 'umufundi wubaka']]],
  ['developpeur web', [['2513', 'développeur web']]],
  ['DÉVELOPPEUR WEB', [['2513', 'développeur web']]],
  ['l’avocat', ['2611']],
  ['accountant', ['2411', '3313', '4311']],
])('“%s” finds the occupation, by its code, its title or another name', async (search, expected) => {
  expect(await found(search)).toEqual(expected);
});

test('a title comes before another name, and a whole word before a part of one', async () => {
  expect(await found('mason')).toEqual([['7112', 'mason'], ['9313', 'mason’s helper'], '7113']);
  const drivers = await found('driver', 'UNIT_GROUP');
  expect(drivers.indexOf('8322')).toBeLessThan(drivers.findIndex((entry) => Array.isArray(entry)));
});

test('the pages of a search, put together, are the whole of it, in its order', async () => {
  const whole = await found('teacher');
  const pages: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: Found } = await find('teacher', { first: 2, after });
    pages.push(...data.occupations.edges.map(({ node }) => node.code));
    after = data.occupations.pageInfo.hasNextPage ? data.occupations.pageInfo.endCursor : null;
  } while (after);
  expect(pages).toEqual(whole.flatMap((entry) => (Array.isArray(entry) ? entry.slice(0, 1) : entry)));
  expect(pages.length).toBeGreaterThan(8);
});

test.each(['%', '_', "'; drop table occupation; --", '&|!():*', '\\', '…'])(
  'what is no word, as %j, finds nothing and breaks nothing',
  async (search) => {
    const { data, errors } = await find(search);
    expect([errors, data.occupations.edges]).toEqual([undefined, []]);
  },
);

test('countries are found with and without accents', async () => {
  const names = '{ countries(filter: { search: "cote d\'ivoire" }) { nodes { alpha3 } } }';
  const { data } = await hub.ask<{ countries: { nodes: { alpha3: string }[] } }>(names);
  expect(data.countries.nodes).toEqual([{ alpha3: 'CIV' }]);
});

test('a unit group says what people call it, and in which language', async () => {
  const names =
    '{ occupation(code: "8321") { everydayNames { name language } parent { everydayNames { name } } } }';
  type Names = { occupation: { everydayNames: object[]; parent: { everydayNames: object[] } } };
  const { data } = await hub.ask<Names>(names);
  expect(data.occupation.everydayNames).toContainEqual({ name: 'umumotari', language: 'rw' });
  expect(data.occupation.everydayNames).toContainEqual({ name: 'taxi-moto', language: 'fr' });
  expect(data.occupation.parent.everydayNames).toEqual([]);
});
