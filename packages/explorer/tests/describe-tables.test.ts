import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../src/app/search-text.ts';
import { describeTables } from '../src/tables/describe-tables.ts';
import { csvOperation, tableOperation } from '../src/tables/table-operation.ts';
import { firstLook, searchOf, stateOf } from '../src/tables/table-state.ts';

const supergraph = readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true });
const tables = describeTables(schema);
const permits = tables.find(({ name }) => name === 'permitTable');

test('every table of the graph is described, from its schema alone', () => {
  const names = ['permitTable', 'permitApplicationTable', 'crossingTable', 'jobSeekerTable', 'vacancyTable'];
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...names, 'labourForceTable']));
  for (const { dimensions, measures, dataset } of tables) {
    expect([dimensions.length > 0, measures.length > 0, dataset]).toEqual([
      true,
      true,
      expect.stringMatching(/\./),
    ]);
  }
});

test('dimensions know the field of their members, filters the classification of their codes', () => {
  expect(permits).toMatchObject({ dataset: 'immigration.permits', sensitivity: 'RESTRICTED' });
  expect(permits?.dimensions).toContainEqual(
    expect.objectContaining({
      name: 'OCCUPATION_MAJOR_GROUP',
      field: 'occupation',
      memberType: 'Occupation',
    }),
  );
  const filter = permits?.filters.find(({ name }) => name === 'nationality');
  expect(filter).toMatchObject({ list: true, type: 'String', memberType: 'Country' });
});

test.each(tables)('$name: every dimension, measure and file can be asked for', (table) => {
  for (const { name: measure } of table.measures) {
    for (const { name } of table.dimensions) {
      const state = { ...firstLook(table), rows: [name], measure };
      const operation = tableOperation(table, state, 'ENGLISH');
      expect(validate(schema, parse(operation.query))).toEqual([]);
    }
  }
  expect(validate(schema, parse(csvOperation(table, firstLook(table)).query))).toEqual([]);
});

test('a choice survives the address', () => {
  const state = {
    table: 'permitTable',
    rows: ['NATIONALITY'],
    columns: ['SEX', 'ISSUED_YEAR'],
    measure: 'inForce',
    where: { nationality: 'UGA,KEN', issuedFrom: '2024-01-01' },
  };
  expect(stateOf(parseSearch(stringifySearch(searchOf(state))), tables)).toEqual(state);
});

test('an address with what the table does not have is read as far as it fits', () => {
  const search = {
    table: 'permitTable',
    rows: 'NATIONALITY,SHOE_SIZE',
    columns: 'NATIONALITY',
    measure: 'x',
    'where.y': '1',
  };
  expect(stateOf(search, tables)).toEqual({
    table: 'permitTable',
    rows: ['NATIONALITY'],
    columns: [],
    measure: 'permits',
    where: {},
  });
  expect(stateOf({ table: 'gone' }, tables)?.table).toBe(tables[0]?.name);
});

test('two levels of one variable are not crossed', () => {
  const search = {
    table: 'permitTable',
    rows: 'OCCUPATION_MAJOR_GROUP',
    columns: 'OCCUPATION_UNIT_GROUP,SEX',
  };
  expect(stateOf(search, tables)).toMatchObject({ rows: ['OCCUPATION_MAJOR_GROUP'], columns: ['SEX'] });
});

test('filters are given in the type that the graph asks for', () => {
  const labourForce = tables.find(({ name }) => name === 'labourForceTable');
  if (!labourForce) throw new Error('There is no labourForceTable');
  const state = { ...firstLook(labourForce), where: { ageFrom: '15', citizenship: 'BDI,COD' } };
  expect(tableOperation(labourForce, state, 'ENGLISH').variables).toMatchObject({
    filter: { ageFrom: 15, citizenship: ['BDI', 'COD'] },
  });
});
