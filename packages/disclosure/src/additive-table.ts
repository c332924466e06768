/** A table's cells by index, with what adds up to what. */
export interface AdditiveTable {
  readonly values: readonly number[];
  readonly relations: readonly Relation[];
  /** What anyone knows every cell that is not empty to be at least: 1 for counts, by default 0. */
  readonly least?: number;
}

/** The cell `total` is the sum of the cells `parts`. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The code one level up in a dimension's hierarchy; `null` at its top. */
export type ParentOf = (code: string) => string | null;

/**
 * What adds up to what in a table with totals.
 *
 * @param cells each cell's codes, one a dimension; no two cells have the same.
 * @param parents each dimension's hierarchy. A code's cell is taken to be the sum of the cells of the codes below it.
 */
export function relationsOf(cells: readonly (readonly string[])[], parents: readonly ParentOf[]): Relation[] {
  const indexOf = new Map(cells.map((codes, index) => [keyOf(codes), index]));
  return parents.flatMap((parentOf, dimension) => {
    const parts = new Map<number, number[]>();
    cells.forEach((codes, index) => {
      const total = indexOf.get(keyOf(replaced(codes, dimension, parentOf)));
      if (total === undefined || total === index) return;
      const known = parts.get(total);
      if (known) known.push(index);
      else parts.set(total, [index]);
    });
    return [...parts].map(([total, indices]) => ({ total, parts: indices }));
  });
}

const keyOf = (codes: readonly (string | null)[]) => JSON.stringify(codes);

const replaced = (codes: readonly string[], dimension: number, parentOf: ParentOf) =>
  codes.map((code, index) => (index === dimension ? parentOf(code) : code));

/**
 * What anyone knows each cell to be at least, who sees which cells are empty and what adds up to what: a total of three
 * cells that each count somebody counts three.
 */
export function leastValues({ values, relations, least = 0 }: AdditiveTable): number[] {
  const known = values.map((value) => (value === 0 ? 0 : least));
  for (let changed = least > 0; changed; ) {
    changed = false;
    for (const { total, parts } of relations) {
      const sum = parts.reduce((all, part) => all + (known[part] ?? 0), 0);
      if (sum <= (known[total] ?? 0)) continue;
      known[total] = sum;
      changed = true;
    }
  }
  return known;
}
