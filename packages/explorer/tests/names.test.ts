import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { frenchMembers, frenchNames } from '../src/messages/french-names.ts';
import { englishNames, frenchNameOf, namesInFrench } from '../src/messages/names.ts';
import { describeTables } from '../src/tables/describe-tables.ts';

const supergraph = readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true });

test.each(describeTables(schema))('$name: nothing that is chosen lacks a French name', (table) => {
  const { name, dimensions, measures, filters } = table;
  const variables = [...dimensions, ...measures, ...filters].map((one) => one.name);
  const missing = variables.filter((variable) => frenchNameOf(variable) === undefined);
  expect(missing, 'add these to messages/french-names.ts').toEqual([]);
  expect(frenchNames[name], 'add what is counted to messages/french-names.ts').toBeDefined();
});

test.each(describeTables(schema))('$name: no member that is a word lacks a French one', (table) => {
  const types = [
    ...table.dimensions.map(({ memberType }) => memberType),
    ...table.filters.map(({ type }) => type),
  ];
  const members = types.flatMap((type) => {
    const found = schema.getType(type);
    return isEnumType(found) ? found.getValues().map((value) => value.name) : [];
  });
  const words = members.filter((member) => englishNames.member(member) !== member);
  expect(words.filter((word) => !(word in frenchMembers))).toEqual([]);
});

test('a dimension goes by the name of its variable; what is unknown keeps its English name', () => {
  expect(namesInFrench.variable('ISSUED_YEAR')).toBe('Année de délivrance');
  expect(namesInFrench.variable('PERMIT_CLASS')).toBe(namesInFrench.variable('permitClass'));
  expect(namesInFrench.variable('SHOE_SIZE')).toBe('Shoe size');
  expect(namesInFrench.subject({ name: 'permitTable', description: 'A table of permits by sex.' })).toBe(
    'Permis',
  );
  expect(['FEMALE', 'H1', '2024-Q1'].map(namesInFrench.member)).toEqual(['Femmes', 'H1', '2024-Q1']);
  expect(['FEMALE', 'ISSUED_YEAR'].map(englishNames.variable)).toEqual(['Female', 'Issued year']);
});
