import { connect } from 'node:net';
import { schemasFound, violations } from '@huza/sdmx/official-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

const json = 'application/vnd.sdmx.data+json;version=2.0.0';
const csv = 'application/vnd.sdmx.data+csv;version=2.0.0';

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/sdmx/2${path}`, { headers });
const data = (flow: string, key = '*', query = '') => `/data/dataflow/RW_NISR/${flow}/1.0.0/${key}${query}`;

interface Message {
  readonly data: {
    readonly structures: [
      {
        dimensions: Record<
          'series' | 'observation',
          { id: string; values: { id?: string; value?: string }[] }[]
        >;
        attributes: { observation: { id: string; values: { id: string }[] }[] };
      },
    ];
    readonly dataSets: [
      {
        series: Record<string, { observations: Record<string, [number, ...number[]]> }>;
        observations: Record<string, [number, ...number[]]>;
      },
    ];
  };
}

/** The lines after the header as CSV gives them, without the columns that are the same in all. */
async function linesOf(path: string): Promise<string[]> {
  const answer = await get(path, { accept: csv });
  expect(answer.status).toBe(200);
  const [, ...lines] = (await answer.text()).trimEnd().split('\r\n');
  return lines.map((line) => line.split(',').slice(3).join(','));
}

/** The observations of a message by key and period. */
async function figuresOf(path: string): Promise<Record<string, number>> {
  const answer = await get(path, { accept: json });
  expect(answer.status).toBe(200);
  const { structures, dataSets } = ((await answer.json()) as Message).data;
  const { series, observation } = structures[0].dimensions;
  const code = (dimension: (typeof series)[0] | undefined, at: string) =>
    dimension?.values[Number(at)]?.id ?? dimension?.values[Number(at)]?.value;
  const entries = Object.entries(dataSets[0].series).flatMap(([key, { observations }]) => {
    const codes = key.split(':').map((at, position) => code(series[position], at));
    return Object.entries(observations).map(([at, [value]]) => [
      [...codes, code(observation[0], at)].join('.'),
      value,
    ]);
  });
  return Object.fromEntries(entries);
}

interface Problem {
  readonly status: number;
  readonly code: number;
  readonly detail: string;
}

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get('content-type')).toContain('json');
  const { errors } = (await answer.json()) as { errors: [{ code: number; title: string; detail: string }] };
  expect(errors).toHaveLength(1);
  expect(errors[0].title).toMatch(/\w/);
  return { status: answer.status, code: errors[0].code, detail: errors[0].detail };
}

describe('figures', () => {
  test('Rwanda’s migrant stock of 2019 is 539,932, of whom 248,670 from the Congo', async () => {
    expect(await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA._T+COD+BDI', '?c[TIME_PERIOD]=2019'))).toEqual({
      'A.RWA._T.2019': 539_932,
      'A.RWA.COD.2019': 248_670,
      'A.RWA.BDI.2019': 137_669,
    });
  });

  test('5,029,795 were employed in 2024, of whom 293,292 professionals; groups 6 and 9 stand together', async () => {
    expect(
      await figuresOf(data('DF_EMPLOYMENT_BY_OCCUPATION', 'A.RWA', '?c[TIME_PERIOD]=2024')),
    ).toMatchObject({
      'A.RWA._T.2024': 5_029_795,
      'A.RWA.2.2024': 293_292,
      'A.RWA.6-9.2024': 3_167_896,
    });
  });

  test.each([
    ['DF_LABOUR_FORCE_WOMEN', 'A.RWA.F.Y_GE15', '2024', '2656934'],
    ['DF_REFUGEE_STOCK', 'A.RWA', '2019', '171414'],
    ['DF_MIGRANT_STOCK_BY_AGE', 'A.RWA.F._T', '2019', '270015'],
    ['DF_POPULATION', 'A.RWA._T._T', '2019', String(6_206_086 + 6_420_852)],
  ])('%s has %s of %s', async (flow, key, period, value) => {
    expect(await linesOf(data(flow, key, `?c[TIME_PERIOD]=${period}`))).toEqual([
      `${key.replaceAll('.', ',')},${period},${value},PS,${flow === 'DF_LABOUR_FORCE_WOMEN' ? 'E' : 'A'},F`,
    ]);
  });

  test('the same key gives the same figures in every form', async () => {
    const path = data('DF_MIGRANT_STOCK', 'A.RWA.UGA', '?lastNObservations=2');
    const figures = await figuresOf(path);
    expect(figures).toEqual({ 'A.RWA.UGA.2015': expect.any(Number), 'A.RWA.UGA.2019': 96_724 });
    expect(await linesOf(path)).toEqual(
      Object.entries(figures).map(([at, value]) => `${at.replaceAll('.', ',')},${value},PS,A,F`),
    );
    const flat = (await (await get(`${path}&dimensionAtObservation=AllDimensions`)).json()) as Message;
    expect(Object.values(flat.data.dataSets[0].observations).map(([value]) => value)).toEqual(
      Object.values(figures),
    );
  });

  test('every pair of countries of every year comes as CSV, a line each, and adds up', async () => {
    const lines = await linesOf('/data/dataflow/RW_NISR/DF_MIGRANT_STOCK/1.0.0');
    const figures = lines.map((line) => line.split(','));
    expect(figures.length).toBe(77_971);
    const kenya = figures.filter(([, area, , year]) => area === 'KEN' && year === '2019');
    const total = Number(kenya.find(([, , origin]) => origin === '_T')?.[4]);
    expect(total).toBeGreaterThan(1_000_000);
    const known = kenya.filter(([, , origin]) => origin !== '_T').map(([, , , , value]) => Number(value));
    expect(known.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(total);
  });

  test('CSV begins with the columns of SDMX-CSV 2.0, and names the dataflow in each line', async () => {
    const path = data('DF_MIGRANT_STOCK', 'A.RWA.COD', '?c[TIME_PERIOD]=2019');
    expect(await (await get(path, { accept: csv })).text()).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,CONF_STATUS\r\n' +
        'dataflow,RW_NISR:DF_MIGRANT_STOCK(1.0.0),I,A,RWA,COD,2019,248670,PS,A,F\r\n',
    );
    expect(await (await get(path, { accept: `${csv};labels=both` })).text()).toContain('RWA: Rwanda');
  });
});

describe('a query', () => {
  const years = async (query: string) =>
    Object.keys(await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA.COD', query))).map((at) => at.slice(-4));

  test.each([
    ['', ['1990', '1995', '2000', '2005', '2010', '2015', '2019']],
    ['?c[TIME_PERIOD]=2015', ['2015']],
    ['?c[TIME_PERIOD]=eq:2015', ['2015']],
    ['?c[TIME_PERIOD]=1990,2019', ['1990', '2019']],
    ['?c[TIME_PERIOD]=ge:2015', ['2015', '2019']],
    ['?c[TIME_PERIOD]=gt:2015', ['2019']],
    ['?c[TIME_PERIOD]=le:1995', ['1990', '1995']],
    ['?c[TIME_PERIOD]=lt:1995', ['1990']],
    ['?c[TIME_PERIOD]=ge:1995+lt:2005', ['1995', '2000']],
    ['?c%5BTIME_PERIOD%5D=ge:1995%2Blt:2005', ['1995', '2000']],
    ['?c[TIME_PERIOD]=le:1990,ge:2019', ['1990', '2019']],
    ['?firstNObservations=1', ['1990']],
    ['?lastNObservations=1', ['2019']],
    ['?lastNObservations=1&c[TIME_PERIOD]=le:2015', ['2015']],
  ])('with "%s" gives the years %j', async (query, expected) => {
    expect(await years(query)).toEqual(expected);
  });

  test('takes the first or last observations of each series, not of the whole', async () => {
    const figures = await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA.COD+BDI', '?lastNObservations=1'));
    expect(figures).toEqual({ 'A.RWA.BDI.2019': 137_669, 'A.RWA.COD.2019': 248_670 });
  });

  test('chooses the same with a key and with components', async () => {
    const byKey = await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA.COD+BDI'));
    expect(
      await figuresOf(data('DF_MIGRANT_STOCK', '*', '?c[REF_AREA]=RWA&c[COUNTERPART_AREA]=COD,eq:BDI')),
    ).toEqual(byKey);
    expect(await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA', '?c[COUNTERPART_AREA]=COD,BDI'))).toEqual(byKey);
    expect(await figuresOf(data('DF_MIGRANT_STOCK', 'A.RWA.COD,A.RWA.BDI'))).toEqual(byKey);
    expect(await figuresOf(data('DF_MIGRANT_STOCK', '*.RWA.COD+BDI'))).toEqual(byKey);
  });

  test.each(['1.0.0', '1.0', '*', '+', '~', '%2B'])(
    'finds the dataflow with the version %s',
    async (version) => {
      const path = `/data/dataflow/RW_NISR/DF_REFUGEE_STOCK/${version}/A.RWA?c[TIME_PERIOD]=2019`;
      expect(await figuresOf(path)).toEqual({ 'A.RWA.2019': 171_414 });
    },
  );

  test('finds the dataflow with any agency', async () => {
    const path = '/data/dataflow/*/DF_REFUGEE_STOCK/+/A.RWA?c[TIME_PERIOD]=2019';
    expect(await figuresOf(path)).toEqual({ 'A.RWA.2019': 171_414 });
  });
});

describe('the representation', () => {
  const path = data('DF_REFUGEE_STOCK', 'A.RWA');

  test.each([
    ['*/*', /^application\/vnd\.sdmx\.data\+json; ?version=2\.0\.0/],
    [json, /^application\/vnd\.sdmx\.data\+json; ?version=2\.0\.0/],
    ['application/json', /^application\/json/],
    [csv, /^application\/vnd\.sdmx\.data\+csv; ?version=2\.0\.0; ?labels=id/],
    [`${csv};labels=name`, /labels=name/],
    ['text/csv', /^text\/csv/],
    ['text/html, text/csv;q=0.5', /^text\/csv/],
  ])('for Accept: %s is %s', async (accept, type) => {
    const answer = await get(path, { accept });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('vary')).toMatch(/\bAccept\b(?!-)/);
    await answer.body?.cancel();
  });

  test.each([
    [path, 'text/html', 'csv'],
    [path, 'application/vnd.sdmx.data+xml;version=3.0.0', 'csv'],
    [path, 'application/vnd.sdmx.data+json;version=9.0.0', 'csv'],
    ['/structure/dataflow/RW_NISR/*/*', 'text/csv', 'structure+json'],
  ])('of %s as %s there is none: 406 says which there are', async (asked, accept, offered) => {
    const { status, detail } = await problemOf(await get(asked, { accept }));
    expect(status).toBe(406);
    expect(detail).toContain(offered);
  });

  test('is kept by who has it: 304 until the data change', async () => {
    const first = await get(path, { accept: json });
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect(etag).toMatch(/^(W\/)?"[\w.-]+"$/);
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    for (const condition of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
      const again = await get(path, { accept: json, ...condition });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
    }
    const before = new Date(Date.parse(modified) - 1_000).toUTCString();
    for (const condition of [{ 'if-none-match': '"other"' }, { 'if-modified-since': before }])
      expect((await get(path, { accept: json, ...condition })).status).toBe(200);
  });

  test('of one form is not taken for another, nor for an error', async () => {
    const etag = (await get(path, { accept: json })).headers.get('etag') ?? '';
    const condition = { 'if-none-match': etag };
    expect((await get(path, { accept: csv, ...condition })).status).toBe(200);
    const none = await get(data('DF_REFUGEE_STOCK', 'A.XXX'), condition);
    expect([none.status, none.headers.get('etag')]).toEqual([404, null]);
  });
});

describe('structures', () => {
  type Maintained = { id: string; agencyID: string; version: string; codes?: { id: string }[] };
  type Structures = Record<'dataflows' | 'dataStructures' | 'codelists' | 'conceptSchemes', Maintained[]>;

  const structures = async (path: string) => {
    const answer = await get(`/structure/${path}`);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { data: Partial<Structures> }).data;
  };
  const counts = async (path: string) =>
    Object.fromEntries(
      Object.entries(await structures(path)).map(([kind, found]) => [kind, found.length] as const),
    );
  const migrants = 'dataflow/RW_NISR/DF_MIGRANT_STOCK/1.0.0';

  test('every dataflow is listed with its version, and its data are there', async () => {
    const { dataflows = [] } = await structures('dataflow/RW_NISR/*/*');
    expect(dataflows.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'DF_EMPLOYMENT_BY_OCCUPATION',
        'DF_LABOUR_FORCE_WOMEN',
        'DF_MIGRANT_STOCK',
        'DF_MIGRANT_STOCK_BY_AGE',
        'DF_POPULATION',
        'DF_REFUGEE_STOCK',
      ]),
    );
    for (const { id, agencyID, version } of dataflows) {
      expect([agencyID, version]).toEqual(['RW_NISR', '1.0.0']);
      const answer = await get(data(id, '*', '?lastNObservations=1'), { accept: csv });
      expect([id, answer.status]).toEqual([id, 200]);
      expect((await answer.text()).split('\r\n').length).toBeGreaterThan(2);
    }
  });

  test.each([
    [`${migrants}`, { dataflows: 1 }],
    [`${migrants}?references=none`, { dataflows: 1 }],
    [`${migrants}?references=children`, { dataflows: 1, dataStructures: 1 }],
    [
      `${migrants}?references=descendants`,
      { dataflows: 1, dataStructures: 1, conceptSchemes: 1, codelists: 6 },
    ],
    [`${migrants}?references=all`, { dataflows: 1, dataStructures: 1, conceptSchemes: 1, codelists: 6 }],
    ['datastructure/RW_NISR/DSD_MIGRANT_STOCK/1.0.0', { dataStructures: 1 }],
    [
      'datastructure/RW_NISR/DSD_MIGRANT_STOCK/1.0.0?references=children',
      { dataStructures: 1, conceptSchemes: 1, codelists: 6 },
    ],
    ['conceptscheme/RW_NISR/CS_DSD_MIGRANT_STOCK/1.0.0', { conceptSchemes: 1 }],
    ['codelist/SDMX/CL_OBS_STATUS/*', { codelists: 1 }],
    ['codelist/SDMX/CL_OBS_STATUS,CL_CONF_STATUS/*', { codelists: 2 }],
    ['dataflow/RW_NISR/DF_POPULATION,DF_REFUGEE_STOCK', { dataflows: 2 }],
    ['dataflow/RW_NISR/DF_POPULATION/~', { dataflows: 1 }],
  ])('%s gives %j', async (path, expected) => {
    expect(await counts(path)).toEqual(expected);
  });

  test('the code lists have every code that the data use', async () => {
    const { codelists = [] } = await structures(`${migrants}?references=descendants`);
    const known = new Set(codelists.flatMap(({ codes = [] }) => codes.map(({ id }) => id)));
    const lines = await linesOf(data('DF_MIGRANT_STOCK', '*', '?c[TIME_PERIOD]=2019'));
    const used = new Set(lines.flatMap((line) => line.split(',').filter((_, at) => at !== 3 && at !== 4)));
    expect([...used].filter((code) => !known.has(code))).toEqual([]);
  });

  test.each([
    'dataflow/RW_NISR/DF_MIGRANT_STOCK/9.9.9',
    'dataflow/RW_NISR/DF_NONE/1.0.0',
    'dataflow/SDMX/DF_MIGRANT_STOCK/1.0.0',
    'codelist/RW_NISR/CL_NONE/*',
  ])('of %s there are none: 404', async (path) => {
    expect(await problemOf(await get(`/structure/${path}`))).toMatchObject({ status: 404, code: 100 });
  });

  test.each([
    [`${migrants}?references=everything`, 'references'],
    [`${migrants}?detail=allstubs`, 'detail'],
    [`${migrants}?colour=blue`, 'colour'],
  ])('%s is refused with what is not understood', async (path, named) => {
    const { status, code, detail } = await problemOf(await get(`/structure/${path}`));
    expect([status, code]).toEqual([400, 140]);
    expect(detail).toContain(named);
  });
});

const where = schemasFound ? '' : ' (skipped: no shared/data/sdmx/schemas beside the checkout)';

describe.skipIf(!schemasFound)(`the official schemas of SDMX-JSON 2.0 hold${where}`, () => {
  test.each([
    data('DF_MIGRANT_STOCK', 'A.RWA+KEN'),
    data('DF_EMPLOYMENT_BY_OCCUPATION'),
    data('DF_POPULATION', 'A.RWA', '?dimensionAtObservation=AllDimensions'),
    data('DF_LABOUR_FORCE_WOMEN'),
    data('DF_LABOUR_FORCE', '*', '?lastNObservations=1'),
  ])('for %s', async (path) => {
    expect(violations('data', (await (await get(path)).json()) as object)).toEqual([]);
  });

  test.each(['*/*/*/*', 'dataflow/RW_NISR/*/*?references=all', 'datastructure/*/*', 'codelist/*/*'])(
    'for the structures %s',
    async (path) => {
      expect(violations('structure', (await (await get(`/structure/${path}`)).json()) as object)).toEqual([]);
    },
  );

  test('for an error', async () => {
    const error = (await (await get(data('DF_NONE'))).json()) as object;
    expect(violations('data', error)).toEqual([]);
  });
});

describe('is refused with a reason', () => {
  test.each([
    ['an agency that keeps no dataflow', '/data/dataflow/OECD/DF_POPULATION/1.0.0/*', 'OECD'],
    ['a dataflow that there is not', data('DF_NONE'), 'DF_NONE'],
    ['a version that there is not', '/data/dataflow/RW_NISR/DF_POPULATION/2.0.0/*', '2.0.0'],
    [
      'a context that is none',
      '/data/provisionagreement/RW_NISR/DF_POPULATION/1.0.0/*',
      'provisionagreement',
    ],
    ['a key without observations', data('DF_POPULATION', 'A.USA'), 'No'],
    ['a year without observations', data('DF_POPULATION', '*', '?c[TIME_PERIOD]=1789'), 'No'],
  ])('%s: 404', async (_what, path, said) => {
    for (const accept of [json, csv]) {
      const problem = await problemOf(await get(path, { accept }));
      expect(problem).toMatchObject({ status: 404, code: 100 });
      expect(problem.detail).toContain(said);
    }
  });

  test.each([
    ['a key of too many positions', data('DF_POPULATION', 'A.RWA._T._T.2019'), 'positions'],
    ['a key that is no code', data('DF_POPULATION', "A.'RWA'"), 'key'],
    ['a parameter that is not known', data('DF_POPULATION', '*', '?startPeriod=2019'), 'startPeriod'],
    ['a component that is none', data('DF_POPULATION', '*', '?c[COLOUR]=blue'), 'c[COLOUR]'],
    ['an operator that is not offered', data('DF_POPULATION', '*', '?c[REF_AREA]=ne:RWA'), 'c[REF_AREA]'],
    ['an operator that is none', data('DF_POPULATION', '*', '?c[TIME_PERIOD]=like:2019'), 'c[TIME_PERIOD]'],
    ['a period that is none', data('DF_POPULATION', '*', '?c[TIME_PERIOD]=ge:soon'), 'c[TIME_PERIOD]'],
    ['a component twice', data('DF_POPULATION', '*', '?c[SEX]=M&c[SEX]=F'), 'c[SEX]'],
    ['no observations', data('DF_POPULATION', '*', '?lastNObservations=0'), 'lastNObservations'],
    ['a part of an observation', data('DF_POPULATION', '*', '?firstNObservations=1.5'), 'firstNObservations'],
    [
      'first and last at once',
      data('DF_POPULATION', '*', '?firstNObservations=1&lastNObservations=1'),
      'lastNObservations',
    ],
    [
      'another dimension at the observation',
      data('DF_POPULATION', '*', '?dimensionAtObservation=SEX'),
      'dimensionAtObservation',
    ],
    ['a choice of attributes', data('DF_POPULATION', '*', '?attributes=none'), 'attributes'],
    ['a choice of measures', data('DF_POPULATION', '*', '?measures=none'), 'measures'],
  ])('%s: 400', async (_what, path, named) => {
    for (const accept of [json, csv]) {
      const { status, code, detail } = await problemOf(await get(path, { accept }));
      expect([status, code]).toEqual([400, 140]);
      expect(detail).toContain(named);
    }
  });
});

describe('an attacker', () => {
  test.each([
    ['SQL in a key', data('DF_MIGRANT_STOCK', encodeURIComponent("A.RWA' or '1'='1"))],
    [
      'SQL in a component',
      data('DF_MIGRANT_STOCK', '*', `?c[REF_AREA]=${encodeURIComponent("RWA') or true --")}`),
    ],
    [
      'SQL in a period',
      data('DF_MIGRANT_STOCK', '*', `?c[TIME_PERIOD]=${encodeURIComponent("2019' or true --")}`),
    ],
    [
      'SQL in a count',
      data('DF_MIGRANT_STOCK', '*', `?lastNObservations=${encodeURIComponent('1; drop table loaded')}`),
    ],
    ['a zero byte in a component', data('DF_MIGRANT_STOCK', '*', '?c[REF_AREA]=RWA%00')],
    ['a zero byte in a key', data('DF_MIGRANT_STOCK', 'A.RWA%00')],
  ])('learns and breaks nothing with %s', async (_what, path) => {
    const answer = await get(path, { accept: csv });
    const text = await answer.text();
    expect([400, 404]).toContain(answer.status);
    expect(text).not.toMatch(/select|postgres|syntax error at|248670/i);
    expect((await get(data('DF_REFUGEE_STOCK', 'A.RWA'))).status).toBe(200);
  });

  test('reads no name of JavaScript’s own objects as a code, parameter or dataflow', async () => {
    for (const path of [
      data('__proto__'),
      data('constructor'),
      data('DF_POPULATION', '__proto__'),
      data('DF_POPULATION', '*', '?__proto__[x]=1'),
      data('DF_POPULATION', '*', '?c[__proto__]=1'),
      data('DF_POPULATION', '*', '?c[constructor]=1'),
      '/structure/__proto__/*/*',
    ])
      expect([path, (await get(path)).status >= 400, (await get(path)).status < 500]).toEqual([
        path,
        true,
        true,
      ]);
  });

  /** Sends bytes as they are, and gives all that is answered. */
  const sendRaw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(hub.url);
      let answer = '';
      const socket = connect(Number(port), 'localhost', () => socket.write(text));
      socket.setTimeout(5_000, () => socket.destroy());
      socket.on('data', (part) => {
        answer += part;
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  test.each([
    '/sdmx/../statements',
    '/sdmx/%2e%2e/statements',
    '/sdmx/2/..%2f..%2faudit',
    '/sdmx/2/../../metrics',
  ])('comes with %s to no other address of the agency', async (path) => {
    const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toMatch(/statistics|sequence|checkpoint/);
  });

  test('smuggles no second request past the gateway', async () => {
    const inner = 'GET /statements HTTP/1.1\r\nHost: statistics\r\n\r\n';
    const both = `GET /sdmx/2/structure/dataflow HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`;
    expect(await sendRaw(both)).toMatch(/^HTTP\/1\.1 400/);
    const injected = `GET /sdmx/2/structure/dataflow HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nAccept: a\r\n b\rX: y\r\n\r\n`;
    expect(await sendRaw(injected)).toMatch(/^HTTP\/1\.1 4\d\d/);
    const line = encodeURIComponent('\r\nX-Injected: yes\r\n\r\n');
    const answer = await sendRaw(
      `GET /sdmx/2/data/dataflow/RW_NISR/DF_${line}/1.0.0 HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer.split('\r\n\r\n')[0]).not.toMatch(/x-injected/i);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('changes nothing with %s', async (method) => {
    const answer = await fetch(`${hub.url}/sdmx/2${data('DF_POPULATION')}`, {
      method,
      ...(method !== 'DELETE' && { body: 'x' }),
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('who reads slowly keeps no one else from an answer, nor the agency from its audit log', async () => {
    const { port } = new URL(hub.url);
    const lines = `GET /sdmx/2${data('DF_MIGRANT_STOCK')} HTTP/1.1\r\nHost: hub\r\nAccept: ${csv};labels=both\r\n\r\n`;
    const slow = Array.from({ length: 12 }, () => {
      const socket = connect(Number(port), 'localhost', () => socket.write(lines));
      socket.on('error', () => {});
      return socket.pause();
    });
    try {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const signal = AbortSignal.timeout(8_000);
      const answer = await fetch(`${hub.url}/sdmx/2${data('DF_REFUGEE_STOCK', 'A.RWA')}`, { signal });
      expect([200, 503]).toContain(answer.status);
      const audited = await Promise.race([
        hub.ask('{ auditLogSize: __typename labourForceTable(by: [SEX]) { size } }'),
        new Promise((_resolve, reject) => setTimeout(() => reject(new Error('the agency waits')), 8_000)),
      ]);
      expect(audited).toMatchObject({ status: 200 });
    } finally {
      for (const socket of slow) socket.destroy();
    }
  });
});

test('with the agency down, the address says so', async () => {
  await using own = await testHub();
  await own.agencies.statistics?.stop();
  const answer = await fetch(`${own.url}/sdmx/2${data('DF_POPULATION')}`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'statistics' } }],
  });
});
