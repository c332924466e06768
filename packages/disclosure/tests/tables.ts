import { type ParentOf, relationsOf } from '../src/index.ts';

/** The code of a dimension's total. */
const total = '_T';

/** A dimension without a hierarchy: all codes below one total. */
export const flat: ParentOf = (code) => (code === total ? null : total);

/** ISCO-08: each group below the one of a digit less, the major groups below the total. */
export const occupations: ParentOf = (code) => {
  if (code === total) return null;
  return code.length === 1 ? total : code.slice(0, -1);
};

/** A table of counts with all its totals, from the counts of its finest cells. */
export function tableOf(
  finest: readonly { readonly codes: readonly string[]; readonly count: number }[],
  parents: readonly ParentOf[],
) {
  const counts = new Map<string, { codes: string[]; count: number }>();
  for (const { codes, count } of finest) {
    if (count === 0) continue;
    for (const above of combinations(codes.map((code, dimension) => upwards(code, parents[dimension])))) {
      const key = above.join('|');
      const cell = counts.get(key) ?? { codes: above, count: 0 };
      cell.count += count;
      counts.set(key, cell);
    }
  }
  const cells = [...counts.values()];
  const values = cells.map(({ count }) => count);
  const relations = relationsOf(
    cells.map(({ codes }) => codes),
    parents,
  );
  const indexOf = (...codes: string[]) => cells.findIndex((cell) => cell.codes.join('|') === codes.join('|'));
  return { cells, values, relations, indexOf, least: 1, single: values.map((value) => value === 1) };
}

function upwards(code: string, parentOf: ParentOf | undefined): string[] {
  const parent = parentOf?.(code) ?? null;
  return parent === null ? [code] : [code, ...upwards(parent, parentOf)];
}

const combinations = (lists: readonly string[][]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((code) => [...one, code])), [[]]);
