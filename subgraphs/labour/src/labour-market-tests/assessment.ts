import { type Decision, decide, type Facts, type Framework } from '@huza/labour-market-test';
import { type Batch, registerDay } from '@huza/subgraph';
import { frameworkOn } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { testById } from './queries.ts';
import { isDecidable } from './steps.ts';

/** What the rules give on the facts as they stand. Nothing of it is kept. */
export interface Assessment {
  readonly day: string;
  readonly framework: Framework;
  readonly facts: Facts;
  readonly decision: Decision;
}

/** What a decision taken now would record of the rules, for each test on which one can be taken. */
export const assessments: Batch<Assessment> = async (database, ids) => {
  const found = (await testById(database, ids, undefined)).values();
  const tests = [...found].filter(isDecidable);
  if (tests.length === 0) return new Map();
  const day = await registerDay(database);
  const framework = frameworkOn(day);
  const facts = await factsOf(tests, day, database);
  return new Map(
    [...facts].map(([id, known]) => [
      id,
      { day, framework, facts: known, decision: decide(framework, known) },
    ]),
  );
};
