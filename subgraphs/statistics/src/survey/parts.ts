import { commas, type Grouping } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { cellSums, column, finestSums } from './cell-sums.ts';
import type { SurveyQuery, VariableSums } from './statement.ts';
import type { VariableName } from './variables.ts';

/** Of each part of what a filter takes together, of each variable: contributors, key, total, largest. */
export type SummedParts = readonly (readonly (readonly [number, string, number, number])[])[] | null;

/** The table `parted`: of each cell its parts, which are protected each by itself. */
export function parted(
  { from, conditions: { where, parts } }: Pick<SurveyQuery<string>, 'from' | 'conditions'>,
  { codes, columns, by, list }: Grouping,
  names: readonly VariableName[],
): SQL {
  const partColumns = commas(parts.map((_, index) => column('part', index)));
  const partCodes = parts.map((code, index) => sql`${code} as ${column('part', index)}`);
  const sums = names.map(
    (_, index) => sql`jsonb_build_array(${commas(['n', 'k', 'y', 'm'].map((sum) => column(sum, index)))})`,
  );
  return sql`parted as (
    select codes, jsonb_agg(jsonb_build_array(${commas(sums)})) as parts
    from (
      select ${list} as codes, ${commas(cellSums(names))}
      from (
        select ${commas([codes, ...partCodes, ...finestSums(names)])}
        from ${from} where ${where} group by ${columns}, ${partColumns}
      ) finest_parts
      group by ${by}, ${partColumns}
    ) cell_parts
    group by codes
  )`;
}

/** The parts of one variable that count somebody, where they are several. */
export function partsOf(parts: SummedParts | undefined, variable: number): Pick<VariableSums, 'parts'> {
  const counted = (parts ?? []).flatMap((part): VariableSums[] => {
    const [contributors = 0, key = '0', total = 0, largest = 0] = part[variable] ?? [];
    return contributors > 0 ? [{ contributors, key, total, largest }] : [];
  });
  return counted.length > 1 ? { parts: counted } : {};
}
