import { type AdditiveTable, leastValues } from '../additive-table.ts';
import type { ProtectionLevel } from '../primary/contributions.ts';
import type { PreparedProgramme, Solution, Solver } from '../solver.ts';

/** A table with what each of its cells needs. */
export interface UnprotectedTable extends AdditiveTable {
  /** What each cell needs; `null` where it may be published. */
  readonly protection: readonly (ProtectionLevel | null)[];
  /** Cells of one contributor, who knows the value: they hide no other cell. */
  readonly single: readonly boolean[];
  /** Cells that are withheld already, and cost nothing to use. */
  readonly withheld?: ReadonlySet<number>;
}

/** Changes smaller than this, of the least protection that is asked for, are the solver's own. */
const tolerance = 1e-6;

/**
 * Withholds cells until the published ones tell no more of a withheld cell than its protection level allows.
 *
 * For each cell in need, a linear programme looks for the cheapest way in which the table could be another, equal in
 * all that is published, in which that cell lies its protection level higher, and then lower; what must change for
 * it is withheld too. The other table is the proof that the protection holds. Who is the only contributor to a cell
 * knows it, so that such cells do not change for others.
 *
 * Source: Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive tabular data", Networks 22
 * (1992); Fischetti and Salazar, "Models and algorithms for optimizing cell suppression in tabular data with linear
 * constraints", Journal of the American Statistical Association 95 (2000), for the model.
 *
 * @returns the withheld cells, those in need themselves included.
 */
export function suppress(table: UnprotectedTable, solver: Solver): ReadonlySet<number> {
  const inNeed = cellsInNeed(table);
  const withheld = new Set([...(table.withheld ?? []), ...inNeed.map(({ cell }) => cell)]);
  if (inNeed.length === 0) return withheld;
  const scale = 1 / Math.min(...inNeed.flatMap(({ lower, upper }) => [lower, upper]).filter((x) => x > 0));
  const changes = changesOf(table, withheld, scale, solver);
  try {
    const reached = { up: new Map<number, number>(), down: new Map<number, number>() };
    for (const need of inNeed) {
      for (const direction of ['up', 'down'] as const) {
        const asked = scale * (direction === 'up' ? need.upper : need.lower);
        if ((reached[direction].get(need.cell) ?? 0) >= asked * (1 - tolerance)) continue;
        const change = changes.withCellMoved(need.cell, direction === 'up' ? asked : -asked);
        if (change === null) return everyCell(table);
        change.forEach((moved, cell) => {
          if (Math.abs(moved) <= tolerance) return;
          withheld.add(cell);
          changes.makeFree(cell);
          if (table.single[need.cell] && cell !== need.cell) return;
          const side = reached[moved > 0 ? 'up' : 'down'];
          side.set(cell, Math.max(side.get(cell) ?? 0, Math.abs(moved)));
        });
      }
    }
    return withheld;
  } finally {
    changes.dispose();
  }
}

/** Cells that need protection, those that need the most first. */
function cellsInNeed(table: UnprotectedTable) {
  const least = leastValues(table);
  return table.protection
    .flatMap((level, cell) => {
      const above = (table.values[cell] ?? 0) - (least[cell] ?? 0);
      return level ? [{ cell, upper: level.upper, lower: Math.min(level.lower, above) }] : [];
    })
    .sort((a, b) => b.upper + b.lower - (a.upper + a.lower) || a.cell - b.cell);
}

/** Where no other table would hide a cell, nothing but empty cells is published. */
const everyCell = ({ values }: UnprotectedTable) =>
  new Set(values.flatMap((value, cell) => (value === 0 ? [] : [cell])));

/** The ways in which a table could be another: each cell grows by its first column, or shrinks by its second. */
function changesOf(table: UnprotectedTable, withheld: ReadonlySet<number>, scale: number, solver: Solver) {
  const { values, relations, single } = table;
  const least = leastValues(table);
  const cells = values.length;
  const most = values.map((value, cell) => (value - (least[cell] ?? 0)) * scale);
  const isFixed = (cell: number) => values[cell] === 0 || single[cell] === true;
  const costs = [...most, ...most].map((value, column) =>
    withheld.has(column % cells) ? 0 : 1 + Math.sqrt(value),
  );
  const programme: PreparedProgramme = solver.prepare({
    columns: 2 * cells,
    costs,
    lower: new Float64Array(2 * cells),
    upper: [
      ...values.map((_, cell) => (isFixed(cell) ? 0 : Number.POSITIVE_INFINITY)),
      ...most.map((value, cell) => (isFixed(cell) ? 0 : value)),
    ],
    rows: relations.map(({ total, parts }) => ({
      columns: [total, total + cells, ...parts.flatMap((part) => [part, part + cells])],
      coefficients: [1, -1, ...parts.flatMap(() => [-1, 1])],
      lower: 0,
      upper: 0,
    })),
  });
  const allow = (cell: number) => {
    programme.bound(cell, 0, Number.POSITIVE_INFINITY);
    programme.bound(cell + cells, 0, most[cell] ?? 0);
  };
  const fix = (cell: number) => {
    programme.bound(cell, 0, 0);
    programme.bound(cell + cells, 0, 0);
  };
  const moving = (cell: number, by: number): Solution => {
    programme.bound(cell, Math.max(by, 0), Math.max(by, 0));
    programme.bound(cell + cells, Math.max(-by, 0), Math.max(-by, 0));
    const solution = programme.solve();
    if (isFixed(cell)) fix(cell);
    else allow(cell);
    return solution && Float64Array.from(values, (_, i) => (solution[i] ?? 0) - (solution[i + cells] ?? 0));
  };
  const singles = values.flatMap((value, cell) => (value > 0 && single[cell] ? [cell] : []));
  return {
    /** The cheapest change in which one cell moves. Cells of one contributor help only where no others can. */
    withCellMoved: (cell: number, by: number): Solution => {
      const change = moving(cell, by);
      if (change) return change;
      singles.forEach(allow);
      const helped = moving(cell, by);
      singles.forEach(fix);
      return helped;
    },
    makeFree: (cell: number) => {
      programme.cost(cell, 0);
      programme.cost(cell + cells, 0);
    },
    dispose: programme.dispose,
  };
}
