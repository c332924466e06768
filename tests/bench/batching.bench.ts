import { afterAll, beforeAll, bench, describe } from 'vitest';
import { type TestHub, testHub } from '../hub.ts';

let hub: TestHub;
let token: string;
let codes: string[];
beforeAll(async () => {
  hub = await testHub();
  token = await hub.token('statistics-analyst');
  const { data } = await hub.ask<{ occupations: { nodes: { code: string }[] } }>(
    '{ occupations(filter: { level: UNIT_GROUP, within: "2" }, first: 50) { nodes { code } } }',
  );
  codes = data.occupations.nodes.map(({ code }) => code);
});
afterAll(() => hub.stop());

const fields = 'title employment(last: 1) { value } vacancies { open } permits { inForce }';
const ask = async (query: string) => {
  const { errors } = await hub.ask(query, {
    purpose: 'official-statistics',
    headers: { authorization: `Bearer ${token}` },
  });
  if (errors) throw new Error(errors[0]?.message);
};

describe('what three agencies know of 50 occupations', () => {
  bench('one query, batched to one statement an agency and field', () =>
    ask(`{ occupations(filter: { level: UNIT_GROUP, within: "2" }, first: 50) { nodes { ${fields} } } }`),
  );
  bench('a query an occupation, 10 at a time', async () => {
    const rest = [...codes];
    const worker = async () => {
      for (let code = rest.shift(); code; code = rest.shift())
        await ask(`{ occupation(code: "${code}") { ${fields} } }`);
    };
    await Promise.all(Array.from({ length: 10 }, worker));
  });
});
