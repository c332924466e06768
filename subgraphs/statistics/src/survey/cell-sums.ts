import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson } from '../database/tables.ts';
import { type SurveyVariable, type VariableName, variables } from './variables.ts';

const { weight, recordKey } = surveyPerson;

/** The column of a variable's sum, by what is summed: `n`, `k`, `y`, `m`. */
export const column = (prefix: string, index: number): SQL => sql.raw(`${prefix}${index}`);

/** Of each variable: contributors, the sum of their keys, the weighted total, the largest contribution to it. */
export function finestSums(names: readonly VariableName[]): SQL[] {
  return names.flatMap((name, index) => {
    const { of, value }: SurveyVariable = variables[name];
    const filter = of ? sql` filter (where ${of})` : sql``;
    const weighted = value ? sql`${weight} * ${value}` : weight;
    return [
      sql`count(*)${filter} as ${column('n', index)}`,
      sql`coalesce(sum(${recordKey})${filter}, 0) as ${column('k', index)}`,
      sql`coalesce(sum(${weighted})${filter}, 0) as ${column('y', index)}`,
      // The largest contribution protects hours and money; who is counted contributes no more than another.
      value
        ? sql`coalesce(max(${weighted})${filter}, 0) as ${column('m', index)}`
        : sql`0::float8 as ${column('m', index)}`,
    ];
  });
}

/** The same of cells that are put together from finest ones. */
export function cellSums(names: readonly VariableName[]): SQL[] {
  return names.flatMap((_, index) => [
    sql`coalesce(sum(${column('n', index)}), 0)::float8 as ${column('n', index)}`,
    sql`coalesce(sum(${column('k', index)}), 0)::text as ${column('k', index)}`,
    sql`coalesce(sum(${column('y', index)}), 0) as ${column('y', index)}`,
    sql`coalesce(max(${column('m', index)}), 0) as ${column('m', index)}`,
  ]);
}
