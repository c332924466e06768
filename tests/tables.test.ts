import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestHub, testHub } from './hub.ts';
import { inDatabaseOf } from './in-database-of.ts';

interface Figure {
  readonly value: number | null;
  readonly confidentialityStatus: string;
}
type Cell = Readonly<Record<string, Figure>> & { readonly totalOver: string[] };
interface Table {
  readonly size: number;
  readonly csv: string;
  readonly cells: { nodes: Cell[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  readonly disclosureControl: { method: string; parameters: { name: string; value: string }[] };
}

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };
const officer = { as: 'permit-officer', purpose: 'permit-decision' };
/** As `subgraphs/immigration/src/policy.ts` has it. */
const greatestNoise = 4;
const threshold = 5;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

/** A table's cells by their codes, and what the table says of itself. */
async function table(field: string, cell: string, asking: object = analyst) {
  const { data, errors } = await hub.ask<{ table: Table }>(
    `{ table: ${field} {
      size disclosureControl { method parameters { name value } }
      cells(first: 1000) { nodes { totalOver ${cell} } pageInfo { hasNextPage endCursor } }
    } }`,
    asking,
  );
  expect(errors).toBeUndefined();
  return data.table;
}

describe('a table of a register', () => {
  test('counts every cell and total to within its noise, and withholds what is small', async () => {
    const { cells, size } = await table(
      'permitTable(by: [PERMIT_CLASS, SEX])',
      'permitClass { code } sex permits { value confidentialityStatus } inForce { value }',
    );
    expect(cells.nodes).toHaveLength(size);
    const counted = await inDatabaseOf<{ class: string | null; sex: string | null; permits: number }>(
      'immigration',
      'select permit_class as class, sex, count(*)::int as permits from permit group by cube (permit_class, sex)',
    );
    expect(size).toBe(counted.length);
    for (const { class: code, sex, permits } of counted) {
      const cell = cells.nodes.find(
        (one) =>
          (one.permitClass as unknown as { code: string } | null)?.code === (code ?? undefined) &&
          (one.sex as unknown) === sex,
      );
      const { value, confidentialityStatus } = cell?.permits ?? {};
      if (permits < threshold) expect([value, confidentialityStatus]).toEqual([null, 'C']);
      else if (value == null) expect(permits).toBeLessThan(threshold + greatestNoise);
      else expect(Math.abs(value - permits)).toBeLessThanOrEqual(greatestNoise);
    }
  });

  test('says how it is protected, with an agreement’s greater threshold where there is one', async () => {
    const ask = (asking: object) => table('permitTable(by: [SEX])', 'permits { value }', asking);
    expect((await ask(analyst)).disclosureControl).toEqual({
      method: 'CELL_KEY',
      parameters: [
        { name: 'threshold', value: '5' },
        { name: 'maximumNoise', value: '4' },
        { name: 'varianceOfNoise', value: '2' },
      ],
    });
    expect((await ask(officer)).disclosureControl.method).toBe('NONE');
  });

  test('is exact for who may read the records one by one', async () => {
    const { cells } = await table('permitTable(by: [SEX], totals: false)', 'sex permits { value }', officer);
    const counted = await inDatabaseOf<{ sex: string; permits: number }>(
      'immigration',
      'select sex, count(*)::int as permits from permit group by sex order by sex',
    );
    expect(cells.nodes.map(({ sex, permits }) => ({ sex, permits: permits?.value }))).toEqual(counted);
  });

  test('has the same figure wherever the same records are counted', async () => {
    const [byCountry, bySex, filtered, { data }] = await Promise.all([
      table('permitTable(by: [NATIONALITY], totals: false)', 'nationality { alpha3 } inForce { value }'),
      table('permitTable(by: [SEX, NATIONALITY])', 'nationality { alpha3 } inForce { value }'),
      table('permitTable(by: [NATIONALITY], filter: { nationality: ["UGA"] })', 'inForce { value }'),
      hub.ask<{ country: { permits: { inForce: number } } }>(
        '{ country(alpha3: "UGA") { permits { inForce } } }',
        analyst,
      ),
    ]);
    const uganda = (cell: Cell) =>
      (cell.nationality as unknown as { alpha3: string } | null)?.alpha3 === 'UGA';
    const figures = [
      byCountry.cells.nodes.find(uganda)?.inForce?.value,
      bySex.cells.nodes.find((cell) => uganda(cell) && cell.totalOver.includes('SEX'))?.inForce?.value,
      filtered.cells.nodes[0]?.inForce?.value,
    ];
    expect(figures).toEqual([
      data.country.permits.inForce,
      data.country.permits.inForce,
      data.country.permits.inForce,
    ]);
    expect(figures[0]).toBeGreaterThan(0);
  });

  test('is hierarchical where several levels of one variable are asked for', async () => {
    const { cells } = await table(
      'permitTable(by: [OCCUPATION_MAJOR_GROUP, OCCUPATION_UNIT_GROUP])',
      'occupation { code title } permits { value }',
    );
    const codes = cells.nodes.map((cell) => (cell.occupation as unknown as { code: string } | null)?.code);
    expect(codes).toContain('2');
    expect(codes).toContain('2512');
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.every((code) => code === undefined || code.length === 1 || code.length === 4)).toBe(true);
  });

  test('groups nationalities by membership of the East African Community on the day', async () => {
    const { cells } = await table(
      'permitTable(by: [NATIONALITY_GROUP, ISSUED_YEAR], filter: { nationality: ["COD"] }, totals: false)',
      'nationalityGroup issued permits { value }',
    );
    const groups = new Map(cells.nodes.map((cell) => [String(cell.issued), String(cell.nationalityGroup)]));
    expect(groups.get('2021')).toBe('OTHER');
    expect(groups.get('2023')).toBe('EAC');
  });

  test('gives rates of what it publishes', async () => {
    const { cells } = await table(
      'permitApplicationTable(by: [SUBMITTED_YEAR], totals: false)',
      'submitted approved { value } refused { value } refusalRate { value unit }',
    );
    for (const { approved, refused, refusalRate } of cells.nodes) {
      const decided = (approved?.value ?? 0) + (refused?.value ?? 0);
      expect(refusalRate?.value).toBeCloseTo((100 * (refused?.value ?? 0)) / decided, 1);
    }
  });

  test('counts border crossings by quarter, post and direction', async () => {
    const { cells } = await table(
      'crossingTable(by: [QUARTER, DIRECTION], filter: { from: "2025", to: "2025" }, totals: false)',
      'period direction crossings { value }',
    );
    expect(cells.nodes.map(({ period, direction }) => `${period} ${direction}`)).toEqual(
      [1, 2, 3, 4].flatMap((quarter) => [`2025-Q${quarter} ENTRY`, `2025-Q${quarter} EXIT`]),
    );
  });

  test('comes in pages that together are the whole', async () => {
    const page = async (after: string | null): Promise<Cell[]> => {
      const { data } = await hub.ask<{ permitTable: Table }>(
        `query ($after: String) { permitTable(by: [NATIONALITY, PERMIT_CLASS]) {
          cells(first: 50, after: $after) {
            nodes { totalOver nationality { alpha3 } permitClass { code } permits { value } }
            pageInfo { hasNextPage endCursor }
          } } }`,
        { ...analyst, variables: { after } },
      );
      const { nodes, pageInfo } = data.permitTable.cells;
      return pageInfo.hasNextPage ? [...nodes, ...(await page(pageInfo.endCursor))] : nodes;
    };
    const { size, cells } = await table(
      'permitTable(by: [NATIONALITY, PERMIT_CLASS])',
      'nationality { alpha3 } permitClass { code } permits { value }',
    );
    const pages = await page(null);
    expect(pages).toHaveLength(size);
    expect(pages.slice(0, 1_000)).toEqual(cells.nodes);
  });

  test('is a file of comma-separated values, withheld figures empty', async () => {
    const { data } = await hub.ask<{ permitTable: Table }>(
      '{ permitTable(by: [PERMIT_CLASS, SEX]) { size csv } }',
      analyst,
    );
    const [header, ...lines] = data.permitTable.csv.trim().split('\n');
    expect(header).toMatch(/^PERMIT_CLASS,SEX,permits,permits_UNIT,/);
    expect(lines).toHaveLength(data.permitTable.size);
    expect(lines.at(-1)).toMatch(/^_T,_T,\d+,permits,,A,F,/);
    for (const line of lines.filter((one) => one.includes(',C,'))) expect(line).toMatch(/,,permits,,A,C/);
  });
});

describe('a table that cannot be made', () => {
  const refusal = async (field: string, asking: object = analyst) => {
    const { errors } = await hub.ask(`{ ${field} { size } }`, asking);
    return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  };

  test('because a dimension is asked for twice, says so', async () => {
    expect(await refusal('permitTable(by: [SEX, SEX])')).toEqual({
      code: 'INVALID_INPUT',
      message: 'by is [SEX, SEX]; expected 1 to 8 dimensions, each once.',
    });
  });

  test('because it is by nothing, says so', async () => {
    expect(await refusal('permitTable(by: [])')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('because there is no agreement, is refused', async () => {
    expect(
      await refusal('permitTable(by: [SEX])', { as: 'employer', purpose: 'labour-market-test' }),
    ).toMatchObject({
      code: 'NO_AGREEMENT_IN_FORCE',
    });
    expect(await refusal('permitTable(by: [SEX])', {})).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('because a cursor is made up, says so', async () => {
    const { errors } = await hub.ask(
      '{ permitTable(by: [SEX]) { cells(after: "1") { nodes { sex } } } }',
      analyst,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

test('a table across agencies is one query, each agency protecting its own cells', {
  timeout: 90_000,
}, async () => {
  interface Row {
    code: string;
    employment: Figure[];
    vacancies: { open: number };
    jobSeekers: { registered: number | null };
    permits: { inForce: number | null };
  }
  const ask = () =>
    hub.ask<{ occupations: { nodes: Row[] } }>(
      `{ occupations(filter: { level: SUB_MAJOR_GROUP }, first: 43) { nodes {
      code employment(last: 1) { value confidentialityStatus }
      vacancies { open } jobSeekers { registered } permits { inForce }
    } } }`,
      analyst,
    );
  // The first to ask may have to wait until all tables of job seekers are protected together.
  const data = await vi.waitFor(
    async () => {
      const { data, errors } = await ask();
      expect(errors).toBeUndefined();
      return data;
    },
    { timeout: 60_000, interval: 1_000 },
  );
  const rows = data.occupations.nodes;
  expect(rows).toHaveLength(43);
  expect(rows.some(({ permits }) => permits.inForce === null)).toBe(true);
  expect(rows.find(({ code }) => code === '25')).toMatchObject({
    employment: [{ confidentialityStatus: 'F' }],
    vacancies: { open: expect.any(Number) },
    permits: { inForce: expect.any(Number) },
  });
});

test('a cell of one agency’s table leads to what the others know', async () => {
  const { data, errors } = await hub.ask<{ permitTable: Table }>(
    `{ permitTable(by: [OCCUPATION_MAJOR_GROUP], totals: false) { cells { nodes {
      totalOver permits { value }
      occupation { title employment(last: 1) { value } vacancies { open } }
    } } } }`,
    analyst,
  );
  expect(errors).toBeUndefined();
  expect(data.permitTable.cells.nodes.map(({ occupation }) => occupation)).toContainEqual({
    title: 'Professionals',
    employment: [{ value: expect.any(Number) }],
    vacancies: { open: expect.any(Number) },
  });
});

test('the labour force by province has each province once, by name, and their districts below them', async () => {
  const { cells } = await table(
    'labourForceTable(by: [PROVINCE, DISTRICT])',
    'province district { code province } employed { value }',
    {},
  );
  const rows = cells.nodes as unknown as {
    totalOver: string[];
    province: string | null;
    district: { code: string; province: string } | null;
  }[];
  const provinces = rows.filter(({ totalOver }) => totalOver.length === 1).map(({ province }) => province);
  expect([...provinces].sort()).toEqual(
    [...new Set(rows.flatMap(({ district }) => district?.province ?? []))].sort(),
  );
  for (const { province, district } of rows) if (district) expect(province).toBe(district.province);
});

test('an agreement’s greater minimum withholds more, and changes nothing else', async () => {
  const field = 'permitTable(by: [NATIONALITY, PERMIT_CLASS])';
  const cell = 'nationality { alpha3 } permitClass { code } permits { value }';
  const [statistics, iom] = await Promise.all([
    table(field, cell),
    table(field, cell, { as: 'iom-analyst', purpose: 'policy-research' }),
  ]);
  const threshold = ({ disclosureControl }: Table) =>
    Number(disclosureControl.parameters.find(({ name }) => name === 'threshold')?.value);
  expect(threshold(iom)).toBeGreaterThanOrEqual(threshold(statistics));
  expect(iom.cells.nodes).toHaveLength(statistics.cells.nodes.length);
  iom.cells.nodes.forEach(({ permits }, at) => {
    if (permits?.value !== null) expect(permits?.value).toBe(statistics.cells.nodes[at]?.permits?.value);
  });
});
