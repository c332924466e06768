import { RequestError } from '@huza/access';
import { canonicalHash, decideOnRecord, type Outcome } from '@huza/labour-market-test';
import { required, type SubgraphContext } from '@huza/subgraph';
import { desc, eq } from 'drizzle-orm';
import type { DecideLabourMarketTestInput } from '../../generated/resolvers.ts';
import { labourMarketTestDecision, labourMarketTestFramework } from '../database/tables.ts';
import { appealUntil, frameworkOn, validUntil } from './deadlines.ts';
import { factsOf } from './facts.ts';
import { beginStep, type StepOn, takeStep } from './steps.ts';

type Officers = Pick<SubgraphContext, 'access' | 'database'>;

/** Decides on a test; gives the step's place in its history. */
export async function decide(input: DecideLabourMarketTestInput, context: Officers): Promise<number> {
  const step = await beginStep('DECIDED', input.labourMarketTest, context);
  const framework = await storeDecision(1, step, input, context);
  return takeStep(step, context, {
    reason: input.reason ?? null,
    change: {
      ...outcomeOn(step, input),
      appealUntil: input.outcome === 'FAILED' ? appealUntil(framework, step.day) : null,
    },
  });
}

/**
 * Decides on an appeal; gives the step's place in the test's history.
 *
 * @throws RequestError `ROLE_NOT_PERMITTED` for the officer who decided before.
 */
export async function decideOnAppeal(input: DecideLabourMarketTestInput, context: Officers): Promise<number> {
  const step = await beginStep('DECIDED_ON_APPEAL', input.labourMarketTest, context);
  const [before] = await context.database
    .select()
    .from(labourMarketTestDecision)
    .where(eq(labourMarketTestDecision.test, step.test.id))
    .orderBy(desc(labourMarketTestDecision.sequence))
    .limit(1);
  if (!before || before.decidedBy === context.access.principal?.subject) {
    throw new RequestError(
      'ROLE_NOT_PERMITTED',
      `An appeal is decided by another officer than ${before?.decidedBy}, who decided on ${step.test.id} before.`,
    );
  }
  await storeDecision(before.sequence + 1, step, input, context);
  return takeStep(step, context, {
    reason: input.reason ?? null,
    change: { ...outcomeOn(step, input), appealUntil: null },
  });
}

const outcomeOn = ({ day }: StepOn, { outcome }: DecideLabourMarketTestInput) => ({
  outcome,
  decidedOn: day,
  validUntil: outcome === 'FAILED' ? null : validUntil(day),
});

/** Lets the rules decide, and keeps what they and the officer decided with all that it rests on. */
async function storeDecision(
  sequence: number,
  { test, day }: StepOn,
  { outcome, reason }: DecideLabourMarketTestInput,
  { access, database }: Officers,
) {
  const framework = frameworkOn(day);
  const facts = required((await factsOf([test], day, database)).get(test.id) ?? null);
  const { decision, hashes } = decideOnRecord(framework, facts);
  checkOutcome(outcome, reason ?? null, decision.outcome);
  const hash = canonicalHash(framework);
  await database
    .insert(labourMarketTestFramework)
    .values({ hash, name: framework.id, version: framework.version, content: framework })
    .onConflictDoNothing();
  await database.insert(labourMarketTestDecision).values({
    test: test.id,
    sequence,
    framework: hash,
    facts,
    rules: decision,
    hashes,
    rulesOutcome: decision.outcome,
    outcome,
    overruled: decision.outcome !== 'REFERRED' && decision.outcome !== outcome,
    reason: reason ?? null,
    decidedBy: access.principal?.subject ?? '',
    decidedOn: day,
  });
  return framework;
}

function checkOutcome(outcome: Outcome, reason: string | null, rules: Outcome): void {
  if (outcome === 'REFERRED') {
    throw new RequestError(
      'INVALID_INPUT',
      'outcome is REFERRED, which the rules alone give; expected EXEMPT, PASSED or FAILED.',
      { argument: 'outcome' },
    );
  }
  if (outcome === rules || reason?.trim()) return;
  throw new RequestError(
    'INVALID_INPUT',
    `reason is missing; expected one, as the rules give ${rules} and you decide ${outcome}.`,
    { argument: 'reason', rulesOutcome: rules },
  );
}
