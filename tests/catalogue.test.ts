import { readFileSync } from 'node:fs';
import { frenchNameOf } from '@huza/explorer/names';
import { type DocumentNode, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

interface Described {
  readonly '@id': string;
  readonly 'dct:identifier': string;
  readonly 'dct:accessRights': { '@id': string };
  readonly 'qb:component': { 'dct:identifier': string; 'dct:description': { '@value': string } }[];
  readonly 'dcat:distribution': { 'dcat:accessURL': { '@id': string } }[];
}

let hub: TestHub;
let catalogue: { '@type': string; 'dcat:dataset': Described[]; 'foaf:maker': { '@id': string }[] };
beforeAll(async () => {
  hub = await testHub();
  catalogue = await (await fetch(`${hub.url}/catalogue`)).json();
});
afterAll(() => hub.stop());

describe('the catalogue as DCAT, through the gateway', () => {
  test('is JSON-LD at a stable address', async () => {
    const response = await fetch(`${hub.url}/catalogue`, { headers: { accept: 'application/ld+json' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/ld+json; charset=utf-8',
    ]);
    expect(catalogue['@type']).toBe('dcat:Catalog');
  });

  test('describes every dataset, with its rights, its publisher and each of its variables', () => {
    expect(catalogue['dcat:dataset'].length).toBeGreaterThan(20);
    const permits = catalogue['dcat:dataset'].find((one) => one['dct:identifier'] === 'immigration.permits');
    expect(permits).toMatchObject({
      '@id': '/catalogue/immigration.permits',
      '@type': 'dcat:Dataset',
      'dct:publisher': { '@id': '/catalogue#immigration' },
      'dct:accessRights': {
        '@id': 'http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC',
      },
      'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/DAILY' },
    });
    for (const dataset of catalogue['dcat:dataset']) {
      expect(dataset['qb:component'].length, dataset['dct:identifier']).toBeGreaterThan(0);
      for (const variable of dataset['qb:component'])
        expect(variable['dct:description']['@value']).toMatch(/\w/);
    }
  });

  test('has no variable that lacks a French name in the explorer', () => {
    const variables = catalogue['dcat:dataset'].flatMap((dataset) =>
      dataset['qb:component'].map((variable) => variable['dct:identifier']),
    );
    const missing = variables.filter((variable) => frenchNameOf(variable) === undefined);
    expect([...new Set(missing)], 'name these in packages/explorer/src/messages').toEqual([]);
  });

  test('points at what it names: agencies within it, datasets at their own addresses, SDMX that answers', async () => {
    const agencies = catalogue['foaf:maker'].map((agency) => agency['@id']);
    for (const dataset of catalogue['dcat:dataset']) {
      expect(agencies).toContain(
        (dataset as unknown as { 'dct:publisher': { '@id': string } })['dct:publisher']['@id'],
      );
    }
    const addresses = catalogue['dcat:dataset'].flatMap((dataset) =>
      dataset['dcat:distribution'].map((one) => one['dcat:accessURL']['@id']),
    );
    for (const address of new Set(addresses.filter((one) => one.startsWith('/sdmx')))) {
      const { status } = await fetch(`${hub.url}${address}?lastNObservations=1`, {
        headers: { accept: 'text/csv' },
      });
      expect([address, status]).toEqual([address, 200]);
    }
    const one = await fetch(`${hub.url}/catalogue/immigration.permits`);
    expect(await one.json()).toMatchObject({ '@id': '/catalogue/immigration.permits' });
  });

  test('says plainly that there is no such dataset, and in what form there is none', async () => {
    const missing = await fetch(`${hub.url}/catalogue/immigration.secrets`);
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { errors: [{ message: 'There is no dataset immigration.secrets. All are at /catalogue.' }] },
    ]);
    const asked = await fetch(`${hub.url}/catalogue`, { headers: { accept: 'text/turtle' } });
    expect(asked.status).toBe(406);
  });
});

test('every variable that can be asked for is documented in its dataset', async () => {
  const variablesOf = async (name: string) => {
    const dataset: Described = await (await fetch(`${hub.url}/catalogue/${name}`)).json();
    return Object.fromEntries(
      dataset['qb:component'].map((one) => [one['dct:identifier'], one['dct:description']['@value']]),
    );
  };
  // What an agency offers anew is known to the secretariat within seconds of its start.
  await vi.waitFor(
    async () => {
      expect(await variablesOf('immigration.permits')).toMatchObject({
        birthYear: expect.stringMatching(/birth/),
        nationality: expect.any(String),
        renewed: expect.any(String),
      });
      expect(Object.keys(await variablesOf('statistics.labour-force-survey'))).toEqual(
        expect.arrayContaining(['weight', 'sex', 'ageBand', 'unemploymentRate', 'medianMonthlyEarnings']),
      );
      expect(Object.keys(await variablesOf('labour.job-seekers'))).not.toContain('cells');
    },
    { timeout: 10_000, interval: 500 },
  );
});

test('every field of the graph is described, and belongs to a dataset of the catalogue where it is not public', () => {
  const graph: DocumentNode = parse(
    readFileSync(new URL('../gateway/supergraph.graphql', import.meta.url), 'utf8'),
  );
  const known = new Set(catalogue['dcat:dataset'].map((dataset) => dataset['dct:identifier']));
  const edges = /(Connection|Edge)$/;
  const problems = graph.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value === 'Mutation') return [];
    if (edges.test(type.name.value)) return [];
    return (type.fields ?? []).flatMap((field) => {
      const name = `${type.name.value}.${field.name.value}`;
      const datasets = [...(type.directives ?? []), ...(field.directives ?? [])]
        .filter((directive) => directive.name.value === 'dataset')
        .flatMap((directive) => directive.arguments ?? [])
        .flatMap(({ value }) => (value.kind === Kind.STRING ? value.value : []));
      return [
        ...(field.description ? [] : [`${name} is not described`]),
        ...datasets.filter((dataset) => !known.has(dataset)).map((dataset) => `${name} is of ${dataset}`),
      ];
    });
  });
  expect(problems).toEqual([]);
});
