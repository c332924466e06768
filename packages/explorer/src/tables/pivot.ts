import type { FigurePartsFragment } from '#graphql/figure-parts.ts';
import type { Cell, Member } from './ask-table.ts';
import type { Dimension } from './describe-tables.ts';

/** SDMX's codes of a total, and of what does not apply. */
const totalCode = '_T';
const notApplicable = '_Z';

/** A member of a dimension, or the total over all of them. */
export interface Header {
  readonly code: string;
  readonly title: string;
  readonly total: boolean;
}

/** A row of a cross table: its headers, and its figures by the key of the column. */
export interface PivotRow {
  readonly key: string;
  readonly headers: readonly Header[];
  readonly figures: ReadonlyMap<string, FigurePartsFragment>;
}

export interface PivotColumn {
  readonly key: string;
  readonly headers: readonly Header[];
}

/** Cells as a cross table. */
export interface Pivot {
  readonly rows: readonly PivotRow[];
  readonly columns: readonly PivotColumn[];
}

/** What the headers say of totals, and of those to whom a dimension does not apply. */
export interface HeaderWords {
  readonly total: string;
  readonly notApplicable: string;
  readonly label: (code: string) => string;
}

/** Arranges cells by the rows' and the columns' dimensions, in the order of their codes. */
export function pivot(
  cells: readonly Cell[],
  measure: string,
  { rows, columns }: { readonly rows: readonly Dimension[]; readonly columns: readonly Dimension[] },
  words: HeaderWords,
): Pivot {
  const down = new Map<string, { headers: Header[]; figures: Map<string, FigurePartsFragment> }>();
  const across = new Map<string, PivotColumn>();
  for (const cell of cells) {
    const columnHeaders = columns.map((dimension) => headerOf(cell, dimension, words));
    const column = keyOf(columnHeaders);
    if (!across.has(column)) across.set(column, { key: column, headers: columnHeaders });
    const headers = rows.map((dimension) => headerOf(cell, dimension, words));
    const key = keyOf(headers);
    const row = down.get(key) ?? { headers, figures: new Map() };
    down.set(key, row);
    row.figures.set(column, cell[measure] as FigurePartsFragment);
  }
  return {
    rows: [...down].map(([key, row]) => ({ key, ...row })).sort(byCode),
    columns: [...across.values()].sort(byCode),
  };
}

/** Whether a row or column is of single members alone. */
export const isFinest = ({ headers }: { readonly headers: readonly Header[] }) =>
  headers.every(({ total }) => !total);

const keyOf = (headers: readonly Header[]) => headers.map(({ code }) => code).join('|');

type Headed = { readonly headers: readonly Header[] };

/** By code, with those whom a dimension does not apply to after the others, and each total last. */
function byCode(one: Headed, other: Headed): number {
  for (const [level, a] of one.headers.entries()) {
    const b = other.headers[level];
    if (!b || (a.code === b.code && a.total === b.total)) continue;
    return rankOf(a) - rankOf(b) || (a.code < b.code ? -1 : 1);
  }
  return 0;
}

const rankOf = ({ code, total }: Header) => (total ? 2 : code === notApplicable ? 1 : 0);

function headerOf(cell: Cell, { name, field }: Dimension, words: HeaderWords): Header {
  if (cell.totalOver.includes(name)) return { code: totalCode, title: words.total, total: true };
  const member = cell[field] as Member;
  if (member === null) return { code: notApplicable, title: words.notApplicable, total: false };
  if (typeof member === 'string') return { code: member, title: words.label(member), total: false };
  const { code = '', title } = member;
  return { code, title: title ?? code, total: false };
}
