import { RequestError } from '@huza/access';
import type { LinkedRule } from '@huza/disclosure';
import type { NamedDimension } from './dimensions.ts';
import type { CellCodes } from './grouping.ts';
import { type LinkedTableCell, totalCode } from './linked-tables.ts';
import type { ProtectedCell } from './protected-cells.ts';

/**
 * Cuts a table out of those that a rule declares: the cells of the dimensions asked for, totals over all others.
 *
 * @throws RequestError `INVALID_INPUT` when no declared table has these dimensions.
 */
export function cutOf<Name extends string, Measure extends string>(
  cells: readonly LinkedTableCell<Measure>[],
  asked: readonly NamedDimension<Name>[],
  totals: boolean,
  rule: LinkedRule,
): ProtectedCell<Name, Measure>[] {
  checkDeclared(asked, rule);
  return cells
    .flatMap(({ codes, values }) => {
      const levels = asked.map((dimension) =>
        levelOf(dimension, asked, codes[dimension.variable] ?? totalCode),
      );
      const elsewhere = Object.entries(codes).some(
        ([variable, code]) =>
          code !== totalCode && !asked.some((dimension) => dimension.variable === variable),
      );
      if (elsewhere || levels.includes(undefined)) return [];
      if (!totals && levels.includes(null)) return [];
      const named = asked.map(({ name }, index) => [name, levels[index] ?? null]);
      return [
        { codes: Object.fromEntries(named) as CellCodes<Name>, count: (measure: Measure) => values[measure] },
      ];
    })
    .sort(byCodes(asked.map(({ name }) => name)));
}

/** A cell's code at a level: `null` in a total over it, `undefined` where the cell stands at a level not asked for. */
function levelOf(
  { variable, digits }: NamedDimension,
  asked: readonly NamedDimension[],
  code: string,
): string | null | undefined {
  if (code === totalCode) return null;
  if (digits === undefined) return code;
  const levels = asked.filter((dimension) => dimension.variable === variable).map((level) => level.digits);
  if (!levels.includes(code.length)) return undefined;
  if (code.length < digits) return null;
  return code.slice(0, digits);
}

/** The order in which totals follow what they add up. */
const byCodes =
  <Name extends string>(names: readonly Name[]) =>
  (one: { codes: CellCodes<Name> }, other: { codes: CellCodes<Name> }): number => {
    for (const name of names) {
      const [a, b] = [one.codes[name] ?? '~', other.codes[name] ?? '~'];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };

function checkDeclared(asked: readonly NamedDimension[], { tables }: LinkedRule): void {
  if (tables.some((table) => asked.every(({ name }) => table.includes(name)))) return;
  throw new RequestError(
    'INVALID_INPUT',
    `by is [${asked.map(({ name }) => name).join(', ')}]; the dataset's cells are protected together, so that only ` +
      `dimensions of one of these tables may be crossed: ${tables.map((table) => table.join(' × ')).join('; ')}.`,
    { argument: 'by' },
  );
}
