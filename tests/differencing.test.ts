import { feasibilityIntervals, leastValues, loadSolver, relationsOf } from '@huza/disclosure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';
import { inDatabaseOf } from './in-database-of.ts';

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };
/** As the agencies' policies have it: smaller counts are withheld, and every other is moved by at most so much. */
const threshold = 5;
const greatestNoise = 4;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

interface Code {
  readonly code?: string;
  readonly alpha3?: string;
}
interface Cell {
  readonly count: { value: number | null };
  readonly [dimension: string]: Code | string | null | { value: number | null };
}

/** Asks small tables, many in one request; gives the cells of each. */
async function tables(fields: readonly string[], cell: string): Promise<Cell[][]> {
  const atOnce = 8;
  const asked: Cell[][] = [];
  for (let from = 0; from < fields.length; from += atOnce) {
    const some = fields.slice(from, from + atOnce);
    const aliased = some.map(
      (field, index) => `t${index}: ${field} { cells(first: 50) { nodes { ${cell} } } }`,
    );
    const { data, errors } = await hub.ask<Record<string, { cells: { nodes: Cell[] } }>>(
      `{ ${aliased.join('\n')} }`,
      analyst,
    );
    expect(errors).toBeUndefined();
    asked.push(...Object.values(data).map(({ cells }) => cells.nodes));
  }
  return asked;
}

/** Asks one table, page by page. */
async function wholeTable(field: string, cell: string, after: string | null = null): Promise<Cell[]> {
  const { data, errors } = await hub.ask<{ table: { cells: CellPage } }>(
    `query ($after: String) { table: ${field} {
      cells(first: 1000, after: $after) { nodes { ${cell} } pageInfo { hasNextPage endCursor } }
    } }`,
    { ...analyst, variables: { after } },
  );
  expect(errors).toBeUndefined();
  const { nodes, pageInfo } = data.table.cells;
  return pageInfo.hasNextPage ? [...nodes, ...(await wholeTable(field, cell, pageInfo.endCursor))] : nodes;
}

interface CellPage {
  readonly nodes: Cell[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** As the registers have it. */
const sexCodes: Record<string, string> = { FEMALE: 'F', MALE: 'M' };

const codeOf = (value: Cell[string] | undefined): string => {
  if (value === null || value === undefined) return '_T';
  if (typeof value === 'string') return sexCodes[value] ?? value;
  return ('code' in value && value.code) || ('alpha3' in value && value.alpha3) || '_T';
};

describe('tables of suppressed counts, all that may be asked for, laid side by side', () => {
  const dimensions = ['occupation', 'sex', 'district', 'ageBand', 'education'];
  const columns = ['occupation', 'sex', 'district', 'age_band', 'education'];
  const asked = [
    ['OCCUPATION_MAJOR_GROUP, OCCUPATION_SUB_MAJOR_GROUP, OCCUPATION_MINOR_GROUP, OCCUPATION_UNIT_GROUP'],
    ['OCCUPATION_UNIT_GROUP', 'OCCUPATION_SUB_MAJOR_GROUP', 'OCCUPATION_MAJOR_GROUP, OCCUPATION_MINOR_GROUP'],
    [
      'OCCUPATION_MAJOR_GROUP, SEX, DISTRICT',
      'SEX, DISTRICT',
      'OCCUPATION_MAJOR_GROUP, DISTRICT',
      'OCCUPATION_MAJOR_GROUP, SEX',
    ],
    [
      'SEX, AGE_BAND, EDUCATION',
      'AGE_BAND, EDUCATION',
      'SEX, AGE_BAND',
      'SEX, EDUCATION',
      'SEX',
      'EDUCATION',
    ],
  ].flat();
  const above = [
    (code: string) => (code.length === 1 ? '_T' : code.slice(0, -1)),
    ...columns.slice(1).map(() => () => '_T'),
  ];

  test('give no bounds of a small count that are tighter than its protection', {
    timeout: 180_000,
  }, async () => {
    const cell = `occupation { code } sex district { code } ageBand education count: registered { value }`;
    const published = new Map<string, number | null>();
    // The first to ask may have to wait until all tables are protected.
    await expect
      .poll(
        () =>
          tables([`jobSeekerTable(by: [SEX])`], cell).then(
            () => true,
            () => false,
          ),
        { timeout: 90_000 },
      )
      .toBe(true);
    for (const by of asked) {
      for (const node of await wholeTable(`jobSeekerTable(by: [${by}])`, cell)) {
        const key = dimensions.map((dimension) => codeOf(node[dimension])).join(' ');
        const { value } = node.count;
        // A cell is the same in every table, so that none tells more than another.
        if (published.has(key)) expect([key, value]).toEqual([key, published.get(key)]);
        published.set(key, value);
      }
    }
    const codes = [...published.keys()].map((key) => key.split(' '));
    const values = [...published.values()];
    const relations = relationsOf(
      codes,
      above.map((up) => (code: string) => (code === '_T' ? null : up(code))),
    );
    const withheld = new Set(values.flatMap((value, index) => (value === null ? [index] : [])));
    const known = { values: values.map((value) => value ?? 1), relations, least: 1 };
    const solver = await loadSolver();
    const intervals = feasibilityIntervals(known, withheld, solver);
    const least = leastValues(known);
    const persons = await inDatabaseOf<Record<string, string>>(
      'labour',
      `select ${columns.join(', ')} from job_seeker, register
       where registered <= generated_until and (ended is null or ended > generated_until)`,
    );
    const counts = codes.map(
      (of) =>
        persons.filter((person) =>
          of.every((code, index) => code === '_T' || person[columns[index] ?? '']?.startsWith(code)),
        ).length,
    );
    let small = 0;
    for (const { cell, lower, upper } of intervals) {
      const count = counts[cell] ?? 0;
      expect(count, String(codes[cell])).toBeGreaterThanOrEqual(lower - 1e-6);
      expect(count).toBeLessThanOrEqual(upper + 1e-6);
      expect(upper - lower, String(codes[cell])).toBeGreaterThan(0.999);
      if (count >= threshold) continue;
      small++;
      expect(lower).toBeLessThanOrEqual((least[cell] ?? 0) + 1e-6);
      expect(upper).toBeGreaterThanOrEqual(threshold - 1e-6);
    }
    expect(small).toBeGreaterThan(50);
    expect(values.filter((value) => value !== null && value > 0).length).toBeGreaterThan(20);

    // The same attack finds out small counts where they alone are withheld: it is no blunt one.
    const alone = new Set(counts.flatMap((count, cell) => (count > 0 && count < threshold ? [cell] : [])));
    const bare = { ...known, values: counts.map((count, cell) => (alone.has(cell) ? 1 : count)) };
    const found = feasibilityIntervals(bare, alone, solver).filter(
      ({ cell, lower, upper }) => upper - lower < 0.001 && Math.abs(lower - (counts[cell] ?? 0)) < 0.001,
    );
    expect(found.length).toBeGreaterThan(20);
  });
});

/** What an attacker makes of estimates of one small count, which the attacker knows to be withheld. */
interface Target {
  readonly truth: number;
  /** Each of two figures, one less the other. */
  readonly estimates: readonly number[];
  /** By how much each may be off: what is known of the noise of the figures that it is made of. */
  readonly off: number;
}

const smallCounts = [1, 2, 3, 4];
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const guessOf = ({ estimates }: Target) => Math.min(threshold - 1, Math.max(1, Math.round(mean(estimates))));

/**
 * Nobody learns a withheld count: neither by averaging, nor by what the noise can be at most. One estimate with the noise
 * of one figure or two is right for one small count in two at best; the average of many with fresh noise is for nearly all.
 */
function nothingIsRecovered(targets: readonly Target[]) {
  // Each count by itself, so that no guess has odds in its favour.
  const byCount = smallCounts
    .map((count) => targets.filter(({ truth }) => truth === count))
    .filter(({ length }) => length >= 3);
  expect(byCount.length, 'counts with targets').toBeGreaterThanOrEqual(2);
  const right = byCount.map((some) => mean(some.map((one) => Number(guessOf(one) === one.truth))));
  expect(mean(right)).toBeLessThan(0.75);
  for (const { estimates, off } of targets) {
    const least = Math.max(1, ...estimates.map((estimate) => estimate - off));
    const most = Math.min(threshold - 1, ...estimates.map((estimate) => estimate + off));
    expect(most - least, 'only one count is possible').toBeGreaterThanOrEqual(1);
  }
}

describe('tables of perturbed counts that overlap, subtracted from each other', () => {
  interface Permit {
    readonly nationality: string;
    readonly occupation: string;
    readonly sex: string;
    readonly issued: string;
  }
  let permits: Permit[];
  beforeAll(async () => {
    permits = await inDatabaseOf<Permit>(
      'immigration',
      'select nationality, occupation, sex, issued_on::text as issued from permit',
    );
  });
  const countOf = (is: (permit: Permit) => boolean) => permits.filter(is).length;
  const distinct = (of: keyof Permit) => [...new Set(permits.map((permit) => permit[of]))].sort();
  const isSmall = (count: number) => count > 0 && count < threshold;
  const table = (by: string, filter: string) =>
    `permitTable(by: [${by}], totals: false, filter: { ${filter} })`;

  const groupCell = 'occupation { code } count: permits { value }';
  const byGroup = (codes: readonly string[]) =>
    table('OCCUPATION_MAJOR_GROUP', `nationality: [${codes.map((code) => `"${code}"`).join(', ')}]`);
  const figuresOf = (nodes: readonly Cell[] | undefined) =>
    new Map((nodes ?? []).map((node) => [codeOf(node.occupation), node.count.value]));
  const difference = (more: number | null | undefined, less: number | null | undefined) =>
    more != null && less != null ? [more - less] : [];

  test('choices that differ by one value', { timeout: 120_000 }, async () => {
    const groups = [...new Set(permits.map(({ occupation }) => occupation.slice(0, 1)))];
    const few = (code: string, group: string) =>
      countOf(({ nationality, occupation }) => nationality === code && occupation.startsWith(group));
    const often = (code: string) => countOf(({ nationality }) => nationality === code);
    const smallOnes = (code: string) =>
      groups.filter((group) => few(code, group) > 1 && isSmall(few(code, group))).length;
    const nationalities = distinct('nationality').sort((a, b) => often(b) - often(a));
    const targets = nationalities.toSorted((a, b) => smallOnes(b) - smallOnes(a)).slice(0, 8);
    const others = nationalities.filter((other) => !targets.includes(other)).slice(0, 30);
    // Of seven bundles of other nationalities every choice in turn, always with the most frequent.
    const choices = Array.from({ length: 80 }, (_, choice) =>
      others.filter((_, index) => index === 0 || ((choice + 1) >> (index % 7)) & 1),
    );
    const without = await tables(choices.map(byGroup), groupCell);
    const found: Target[] = [];
    for (const target of targets) {
      const together = await tables(
        choices.map((choice) => byGroup([...choice, target])),
        groupCell,
      );
      const pairs = together.map((nodes, index) => [figuresOf(nodes), figuresOf(without[index])] as const);
      for (const group of groups) {
        const truth = few(target, group);
        const estimates = pairs.flatMap(([more, less]) => difference(more.get(group), less.get(group)));
        if (isSmall(truth) && estimates.length > 20) found.push({ truth, estimates, off: 2 * greatestNoise });
      }
    }
    nothingIsRecovered(found);
  });

  test('ranges of days that differ by a few', { timeout: 120_000 }, async () => {
    const dayOf = (date: number) => new Date(date).toISOString().slice(0, 10);
    const days = (count: number) => count * 86_400_000;
    const found: Target[] = [];
    for (const month of ['2023-10', '2024-05', '2024-12', '2025-08']) {
      const last = Date.parse(`${month}-24`);
      const starts = Array.from({ length: 100 }, (_, index) => dayOf(last - days(index * 11 + 60)));
      const asked = (to: string) =>
        tables(
          starts.map((from) => table('OCCUPATION_MAJOR_GROUP', `issuedFrom: "${from}", issuedTo: "${to}"`)),
          groupCell,
        );
      const [more, less] = [await asked(dayOf(last)), await asked(dayOf(last - days(9)))];
      const pairs = more.map((nodes, index) => [figuresOf(nodes), figuresOf(less[index])] as const);
      for (const group of new Set(permits.map(({ occupation }) => occupation.slice(0, 1)))) {
        const truth = countOf(
          ({ occupation, issued }) =>
            occupation.startsWith(group) && issued > dayOf(last - days(9)) && issued <= dayOf(last),
        );
        const estimates = pairs.flatMap(([one, other]) => difference(one.get(group), other.get(group)));
        if (isSmall(truth) && estimates.length > 20) found.push({ truth, estimates, off: 9 * greatestNoise });
      }
    }
    nothingIsRecovered(found);
  });

  test('the whole less the other part, at every level of a hierarchy', { timeout: 120_000 }, async () => {
    const found: Target[] = [];
    for (const level of ['SUB_MAJOR', 'MINOR', 'UNIT']) {
      const nodes = await wholeTable(
        `permitTable(by: [OCCUPATION_${level}_GROUP, SEX])`,
        'occupation { code } sex count: permits { value }',
      );
      const published = new Map(
        nodes.map(({ occupation, sex, count }) => [`${codeOf(occupation)} ${codeOf(sex)}`, count.value]),
      );
      for (const group of new Set(nodes.map(({ occupation }) => codeOf(occupation)))) {
        for (const [own, other] of [
          ['F', 'M'],
          ['M', 'F'],
        ] as const) {
          const truth = countOf(({ occupation, sex }) => occupation.startsWith(group) && codeOf(sex) === own);
          const estimates = difference(published.get(`${group} _T`), published.get(`${group} ${other}`));
          if (isSmall(truth) && estimates.length > 0)
            found.push({ truth, estimates, off: 2 * greatestNoise });
        }
      }
    }
    nothingIsRecovered(found);
  });

  test('of the survey: one district more is the same difference, whatever others are chosen', {
    timeout: 120_000,
  }, async () => {
    const others = ['11', '12', '21', '22', '31', '32', '41', '42', '51', '52'];
    const choices = Array.from({ length: 40 }, (_, choice) =>
      others.filter((_, index) => index === 0 || ((choice + 1) >> (index % 6)) & 1),
    );
    const table = (codes: readonly string[]) =>
      `labourForceTable(by: [EDUCATION, AGE_BAND], totals: false, filter: { district: [${codes.map((code) => `"${code}"`).join(', ')}] })`;
    const cell = 'education { code } ageBand count: respondents { value }';
    const [without, together] = [
      await tables(choices.map(table), cell),
      await tables(
        choices.map((choice) => table([...choice, '33'])),
        cell,
      ),
    ];
    const keyOf = ({ education, ageBand }: Cell) => `${codeOf(education)} ${codeOf(ageBand)}`;
    const differences = new Map<string, number[]>();
    together.forEach((nodes, index) => {
      const less = new Map((without[index] ?? []).map((node) => [keyOf(node), node.count.value]));
      for (const node of nodes) {
        const found = difference(node.count.value, less.get(keyOf(node)));
        differences.set(keyOf(node), [...(differences.get(keyOf(node)) ?? []), ...found]);
      }
    });
    const often = [...differences.values()].filter(({ length }) => length > 20);
    expect(often.length).toBeGreaterThan(10);
    for (const same of often) expect(new Set(same).size).toBe(1);
  });
});
