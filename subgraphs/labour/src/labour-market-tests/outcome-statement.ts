import { registerDay, type SubgraphContext } from '@huza/subgraph';
import { decisionsOf } from './queries.ts';
import type { TestRow } from './test-row.ts';

/**
 * The outcome of a test as the ministry's signed document (JWS) for an application for a permit. It holds what
 * immigration compares with the application, and no candidate. `null` unless the test is passed or exempt and valid.
 */
export async function outcomeStatement(
  test: TestRow,
  { database, load, sign }: Pick<SubgraphContext, 'database' | 'load' | 'sign'>,
): Promise<string | null> {
  const { id, outcome, validUntil, status } = test;
  if ((outcome !== 'PASSED' && outcome !== 'EXEMPT') || status === 'EXPIRED') return null;
  const decision = (await load(decisionsOf, id))?.at(-1);
  return sign('labour-market-test-outcome', {
    test: id,
    outcome,
    employer: test.employer,
    occupation: test.occupation,
    district: test.district,
    nationality: test.nationality,
    permitClass: test.permitClass,
    occupationInDemand: decision?.facts.lists['occupations-in-demand']?.listed ?? false,
    decidedOn: test.decidedOn,
    validUntil,
    stated: await registerDay(database),
  });
}
