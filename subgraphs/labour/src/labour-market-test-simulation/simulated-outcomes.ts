import {
  createOutcomeDecider,
  type Framework,
  factsRead,
  type Outcome,
  withList,
} from '@huza/labour-market-test';
import type { RequestDatabase } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { labourMarketTest } from '../database/tables.ts';
import { pastApplications } from './past-applications.ts';

/** What each past application would have come to, one entry a test in all three lists. */
export interface SimulatedOutcomes {
  readonly tests: readonly string[];
  /** As the rules in force gave it then. */
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

/**
 * Decides past applications anew. Each rule is evaluated once for each distinct combination of the facts that it reads.
 *
 * @param occupationsInDemand the entries of the list as they would be; undefined: as they were.
 */
export async function simulatedOutcomes(
  framework: Framework,
  occupationsInDemand: readonly string[] | undefined,
  where: SQL,
  database: RequestDatabase,
): Promise<SimulatedOutcomes> {
  const outcomeOf = createOutcomeDecider(framework);
  const changed = occupationsInDemand
    ? withList('occupations-in-demand', occupationsInDemand)
    : <Facts>(facts: Facts) => facts;
  const outcomes = { tests: [] as string[], before: [] as Outcome[], after: [] as Outcome[] };
  for await (const { test, before, facts } of pastApplications(factsRead(framework), where, database)) {
    outcomes.tests.push(test);
    outcomes.before.push(before);
    outcomes.after.push(outcomeOf(changed(facts)));
  }
  return outcomes;
}

/** The outcomes as a relation `simulated(test, before, after)` that is joined to the tests. */
export const joinedOutcomes = ({ tests, before, after }: SimulatedOutcomes): SQL => sql`
  join unnest(${sql.param([...tests])}::text[], ${sql.param([...before])}::text[], ${sql.param([...after])}::text[])
    as simulated(test, before, after) on simulated.test = ${labourMarketTest.id}`;
