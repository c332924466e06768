import { readdirSync, readFileSync } from 'node:fs';
import { subgraphs, supergraphSdl } from '@huza/hub';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the committed supergraph is what the subgraphs compose to; npm run supergraph writes it anew', () => {
  expect(read('../gateway/supergraph.graphql')).toBe(supergraphSdl());
});

/** What a caller sees of the graph: all agencies' types in one schema. */
const schema = buildSchema(supergraphSdl(), { assumeValid: true });

const examples = new URL('../packages/explorer/src/examples/', import.meta.url);
test.each(readdirSync(examples).filter((file) => file.endsWith('.graphql')))(
  'the explorer’s example %s asks for what the graph has',
  (file) => {
    expect(validate(schema, parse(read(`${examples.pathname}${file}`)))).toEqual([]);
  },
);

test('the explorer’s first example is the main job', () => {
  const first = readdirSync(examples).sort()[0] ?? '';
  const words = (text: string) => text.replace(/#.*/g, '').split(/\s+/).join(' ').trim();
  expect(words(read(`${examples.pathname}${first}`))).toBe(words(read('./main-job.graphql')));
});

test.each(subgraphs.map(({ agency, guarded }) => [agency, guarded.schema] as const))(
  'every type, field and argument of %s is described',
  (agency, own) => {
    const undescribed = Object.values(own.getTypeMap())
      .filter(
        ({ name }) =>
          !/^_|__|^(link|federation|core)__|^(String|Int|Float|Boolean|ID|Query|Mutation)$/.test(name),
      )
      .flatMap((type) => {
        const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
        const unexplained = fields.filter(
          ({ description, name }) =>
            !description && !/^(nodes|edges|pageInfo|node|cursor|_entities|_service)$/.test(name),
        );
        return [
          ...(type.description ? [] : [type.name]),
          ...unexplained.map((field) => `${type.name}.${field.name}`),
        ];
      })
      .filter((name) => !/(Connection|Edge)(\.|$)/.test(name));
    expect([agency, undescribed]).toEqual([agency, []]);
  },
);

test('every dataset that a field belongs to is in the catalogue, and the other way round', () => {
  const catalogue = readdirSync(
    new URL('../subgraphs/coordination/data/catalogue/', import.meta.url),
  ).flatMap(
    (file) => JSON.parse(read(`../subgraphs/coordination/data/catalogue/${file}`)) as { name: string }[],
  );
  const named = new Set(
    subgraphs.flatMap(({ guarded }) => [...guarded.fields.values()].flatMap(({ dataset }) => dataset ?? [])),
  );
  const catalogued = new Set(catalogue.map(({ name }) => name));
  expect([...named].filter((name) => !catalogued.has(name))).toEqual([]);
});
