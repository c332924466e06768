import type { AreaValue } from '../chart/districts/classes.ts';
import type { Dimension } from './describe-tables.ts';
import type { Header, Pivot } from './pivot.ts';

type Area = 'countries' | 'districts' | 'provinces';

/** The figures of a table that a map can show. */
export interface AreaValues {
  readonly of: Area;
  /** The name of the dimension whose members they are. */
  readonly dimension: string;
  readonly values: readonly (AreaValue & { readonly title: string })[];
  /** The period that they are of, where there is no total over periods. */
  readonly period: string | undefined;
}

/**
 * A table's values by country, district or province: over all members of its other dimensions or, of periods that
 * nobody adds up, in the latest. Undefined where the table is by none of these.
 */
export function areaValues(
  { rows, columns }: Pivot,
  dimensions: { readonly rows: readonly Dimension[]; readonly columns: readonly Dimension[] },
): AreaValues | undefined {
  const all = [...dimensions.rows, ...dimensions.columns];
  const place = all.findIndex((dimension) => areaOf(dimension));
  const dimension = all[place];
  const of = dimension && areaOf(dimension);
  if (!of) return undefined;
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({
      headers: [...row.headers, ...column.headers],
      figure: row.figures.get(column.key),
    })),
  );
  const others = all.flatMap((other, level) => (level === place ? [] : [{ dimension: other, level }]));
  const shown = others.map(({ dimension: other, level }) => ({
    level,
    header: memberShown(
      other,
      cells.flatMap(({ headers }) => headers[level] ?? []),
    ),
  }));
  const values = cells
    .filter(({ headers }) =>
      shown.every(({ level, header }) => header && headers[level]?.code === header.code),
    )
    .flatMap(({ headers, figure }) => {
      const area = headers[place];
      if (!area || area.total) return [];
      const withheld = figure?.confidentialityStatus === 'C';
      return [{ code: area.code, title: area.title, value: figure?.value ?? null, withheld }];
    });
  const period = shown.map(({ header }) => header).find((header) => header && !header.total)?.title;
  return values.length > 0 ? { of, dimension: dimension.name, values, period } : undefined;
}

function areaOf({ name, memberType }: Dimension): Area | undefined {
  if (memberType === 'Country') return 'countries';
  if (memberType === 'District') return 'districts';
  return name === 'PROVINCE' ? 'provinces' : undefined;
}

/** The total or, where a period has none, the latest. */
function memberShown({ memberType }: Dimension, headers: readonly Header[]): Header | undefined {
  const total = headers.find((header) => header.total);
  if (total || memberType !== 'Period') return total;
  return [...headers].sort((one, other) => (one.code < other.code ? 1 : -1))[0];
}
