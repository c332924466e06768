import type { DisclosureRule } from '@huza/disclosure';
import { subgraphs } from '@huza/hub';
import { describe, expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

const dataset = 'labour.job-seekers';
const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };
const tables = [
  ['OCCUPATION_MAJOR_GROUP', 'OCCUPATION_SUB_MAJOR_GROUP', 'SEX'],
  ['SEX', 'AGE_BAND', 'EDUCATION'],
];
const noise = { maximum: 4, variance: 2, smallestWithheld: 0 };

/** A hub in which the labour agency has chosen another rule for its job seekers. */
const hubWith = (rule: DisclosureRule): Promise<OwnHub> =>
  ownHub({
    sizes: { employers: 20, vacancies: 50, permits: 50, jobSeekers: 600 },
    subgraphs: subgraphs.map((subgraph) =>
      subgraph.agency === 'labour' ? subgraph.withDisclosure({ [dataset]: rule }) : subgraph,
    ),
  });

interface Cell {
  readonly totalOver: string[];
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly registered: { value: number | null };
}
interface Table {
  readonly disclosureControl: { method: string; parameters: { name: string; value: string }[] };
  readonly cells: { nodes: Cell[] };
}
const tableBy = async (hub: OwnHub, by: string, asking: object = analyst) => {
  const { data, errors } = await hub.ask<{ jobSeekerTable: Table }>(
    `{ jobSeekerTable(by: [${by}]) {
      disclosureControl { method parameters { name value } }
      cells(first: 1000) { nodes { totalOver sex ageBand registered { value } } }
    } }`,
    asking,
  );
  return { table: data?.jobSeekerTable, errors };
};
const ofOccupation = async (hub: OwnHub, code: string) => {
  const { data } = await hub.ask<{ occupation: { jobSeekers: { registered: number | null } } }>(
    `{ occupation(code: "${code}") { jobSeekers { registered } } }`,
    analyst,
  );
  return data.occupation.jobSeekers.registered;
};
const shownOf = (cells: readonly Cell[], sex: string | null, ageBand: string | null) =>
  cells.find((cell) => cell.sex === sex && cell.ageBand === ageBand)?.registered.value;

describe('the rule that an agency chooses for a dataset holds for all who count it', () => {
  test.each([
    { method: 'ROUNDING', rounding: 'CONTROLLED', base: 5, threshold: 5, tables },
    { method: 'ROUNDING', rounding: 'CONVENTIONAL', base: 3, threshold: 1, tables: tables.slice(1) },
  ] satisfies DisclosureRule[])(
    '$rounding rounding adds up, in each of its tables',
    { timeout: 60_000 },
    async (rule) => {
      await using hub = await hubWith(rule);
      const { table } = await tableBy(hub, 'SEX, AGE_BAND');
      const { nodes } = table.cells;
      expect(table.disclosureControl).toMatchObject({ method: 'ROUNDING' });
      expect(table.disclosureControl.parameters).toContainEqual({
        name: 'rounding',
        value: rule.rounding.toLowerCase(),
      });
      for (const { registered } of nodes) expect((registered.value ?? 0) % rule.base).toBe(0);
      const ages = [...new Set(nodes.flatMap(({ ageBand }) => ageBand ?? []))];
      for (const age of [...ages, null])
        expect(shownOf(nodes, null, age)).toBe(
          (shownOf(nodes, 'F', age) ?? 0) + (shownOf(nodes, 'M', age) ?? 0),
        );
      const bySex = (await tableBy(hub, 'SEX')).table.cells.nodes;
      for (const sex of ['F', 'M', null]) expect(shownOf(bySex, sex, null)).toBe(shownOf(nodes, sex, null));
      expect(shownOf(nodes, null, null)).toBeGreaterThan(50);
    },
  );

  test('a table that the rule does not declare is refused', { timeout: 60_000 }, async () => {
    await using hub = await hubWith({
      method: 'ROUNDING',
      rounding: 'CONTROLLED',
      base: 3,
      threshold: 1,
      tables,
    });
    const { errors } = await tableBy(hub, 'SEX, DISTRICT');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    const shown = await ofOccupation(hub, '2');
    expect(shown).toBeGreaterThan(0);
    expect((shown ?? 0) % 3).toBe(0);
  });

  test.each([
    { method: 'ROUNDING', rounding: 'RANDOM', base: 5, threshold: 5 },
    { method: 'CELL_KEY', threshold: 5, noise },
  ] satisfies DisclosureRule[])(
    '$method of each cell by itself gives the same records one figure',
    { timeout: 60_000 },
    async (rule) => {
      await using hub = await hubWith(rule);
      const occupations = await hub.ask<{
        jobSeekerTable: {
          cells: { nodes: { occupation: { code: string }; registered: { value: number | null } }[] };
        };
      }>(
        `{ jobSeekerTable(by: [OCCUPATION_MAJOR_GROUP], totals: false) {
        cells { nodes { occupation { code } registered { value } } } } }`,
        analyst,
      );
      const { nodes } = occupations.data.jobSeekerTable.cells;
      expect(nodes.length).toBeGreaterThan(3);
      for (const { occupation, registered } of nodes) {
        expect(await ofOccupation(hub, occupation.code)).toBe(registered.value);
        if (rule.method === 'ROUNDING') expect((registered.value ?? 0) % rule.base).toBe(0);
      }
      expect((await tableBy(hub, 'SEX, DISTRICT')).table.disclosureControl.method).toBe(rule.method);
    },
  );
});

test('a rule that cannot protect its dataset stops the agency before it starts', () => {
  const immigration = subgraphs.find(({ agency }) => agency === 'immigration');
  const rule: DisclosureRule = { method: 'SUPPRESSION', threshold: 5, tables: [['SEX']] };
  expect(() => immigration?.withDisclosure({ 'immigration.permits': rule })).toThrow(
    'SUPPRESSION protects declared tables together, and figures of this dataset are asked for in any table',
  );
});
