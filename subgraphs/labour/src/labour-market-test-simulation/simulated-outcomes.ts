import {
  createOutcomeDecider,
  type Framework,
  factsRead,
  type Outcome,
  withList,
} from '@huza/labour-market-test';
import { type RequestDatabase, required } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { labourMarketTest, labourMarketTestFramework } from '../database/tables.ts';
import { pastApplications } from './past-applications.ts';

/** What each past application would have come to, one entry a test in all three lists. */
export interface SimulatedOutcomes {
  readonly tests: readonly string[];
  /** As the rules in force gave it then. */
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

/** The framework to decide an application anew by, from the one that it was decided by. */
export type Reframe = (decidedBy: Framework) => Framework;

/** Each framework that applications were decided by, by its hash, and the one to decide them anew by. */
export async function reframed(
  database: RequestDatabase,
  reframe: Reframe,
): Promise<ReadonlyMap<string, Framework>> {
  const { hash, content } = labourMarketTestFramework;
  const rows = await database.select({ hash, content }).from(labourMarketTestFramework);
  return new Map(rows.map((row) => [row.hash, reframe(row.content)]));
}

/**
 * Decides past applications anew. Each rule is evaluated once for each distinct combination of the facts that it reads.
 *
 * @param frameworks what to decide by, by the hash of the framework that an application was decided by.
 * @param occupationsInDemand the entries of the list as they would be; undefined: as they were.
 */
export async function simulatedOutcomes(
  frameworks: ReadonlyMap<string, Framework>,
  occupationsInDemand: readonly string[] | undefined,
  where: SQL,
  database: RequestDatabase,
): Promise<SimulatedOutcomes> {
  const deciders = new Map([...frameworks].map(([hash, each]) => [hash, createOutcomeDecider(each)]));
  const read = [...new Set([...frameworks.values()].flatMap(factsRead))];
  const changed = occupationsInDemand
    ? withList('occupations-in-demand', occupationsInDemand)
    : <Facts>(facts: Facts) => facts;
  const outcomes = { tests: [] as string[], before: [] as Outcome[], after: [] as Outcome[] };
  for await (const { test, framework, before, facts } of pastApplications(read, where, database)) {
    const outcomeOf = required(deciders.get(framework) ?? null);
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
