import { grainOf, reaches } from '@huza/access/agreement';
import type { ClausesInForceFragment, VariablePartsFragment } from '#graphql/access-matrix.ts';

/** A clause of an agreement in force. */
export type OpeningClause = ClausesInForceFragment['clauses'][number] & {
  /** `immigration-statistics/1#2`. */
  readonly authority: string;
  readonly agreement: string;
};

/** The clauses in force that open a variable of a dataset to a consumer. */
export function openingClauses(
  versions: readonly ClausesInForceFragment[],
  dataset: string,
  { name, sensitivity }: VariablePartsFragment,
  consumer: string,
): OpeningClause[] {
  return versions
    .filter(({ state, consumers }) => state === 'IN_FORCE' && consumers.includes(consumer))
    .flatMap(({ agreement, version, clauses }) =>
      clauses.map((clause) => ({
        ...clause,
        agreement,
        authority: `${agreement}/${version}#${clause.number}`,
      })),
    )
    .filter(
      (clause) =>
        clause.dataset === dataset &&
        reaches(clause.grain, grainOf(sensitivity)) &&
        (clause.fields === null || clause.fields.some((field) => field.endsWith(`.${name}`))),
    );
}
