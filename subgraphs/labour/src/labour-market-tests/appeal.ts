import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import type { LabourMarketTestReasonInput } from '../../generated/resolvers.ts';
import { beginStep, takeStep } from './steps.ts';

type Context = Pick<SubgraphContext, 'access' | 'database'>;

/**
 * Appeals against a failed test; gives the step's place in its history.
 *
 * @throws RequestError `CONFLICT` when the test is not failed, or the deadline is over.
 */
export async function appeal(input: LabourMarketTestReasonInput, context: Context): Promise<number> {
  const step = await beginStep('APPEALED', input.labourMarketTest, context);
  const { id, outcome, appealUntil } = step.test;
  if (outcome !== 'FAILED') {
    throw new RequestError('CONFLICT', `${id} is ${outcome?.toLowerCase()}; only a failed test is appealed.`);
  }
  if (appealUntil === null || step.day > appealUntil) {
    throw new RequestError(
      'CONFLICT',
      `The last day to appeal against the decision on ${id} was ${appealUntil}; today is ${step.day}. Ask for a new test.`,
      { appealUntil },
    );
  }
  return takeStep(step, context, { reason: reasonOf(input) });
}

/** Takes a test back that is not decided; gives the step's place in its history. */
export async function withdraw(input: LabourMarketTestReasonInput, context: Context): Promise<number> {
  const step = await beginStep('WITHDRAWN', input.labourMarketTest, context);
  return takeStep(step, context, { reason: reasonOf(input) });
}

function reasonOf({ reason }: LabourMarketTestReasonInput): string {
  if (reason.trim()) return reason.trim();
  throw new RequestError('INVALID_INPUT', 'reason is empty; expected a sentence.', { argument: 'reason' });
}
