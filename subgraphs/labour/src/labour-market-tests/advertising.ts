import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { RecordAdvertisingInput } from '../../generated/resolvers.ts';
import { advertisingRun, vacancy } from '../database/tables.ts';
import { beginStep, type StepOn, takeStep } from './steps.ts';

/** The longest that one advertisement may be recorded for, in days. */
const longest = 366;

const days = (starts: string, ends: string) => (Date.parse(ends) - Date.parse(starts)) / 86_400_000 + 1;

/** Days of an advertisement until a day, both included: days to come do not count yet. */
export const daysUntil = ({ starts, ends }: { starts: string; ends: string }, day: string): number =>
  Math.max(0, days(starts, ends < day ? ends : day));

/** Records an advertisement; gives the step's place in the test's history. */
export async function recordAdvertising(
  input: RecordAdvertisingInput,
  context: Pick<SubgraphContext, 'access' | 'database'>,
): Promise<number> {
  const step = await beginStep('ADVERTISED', input.labourMarketTest, context);
  checkDays(input, step);
  if (input.channel === 'PUBLIC_EMPLOYMENT_SERVICE') await checkVacancy(input, step, context);
  const { channel, place = null, starts, ends, contents, evidence } = input;
  await context.database
    .insert(advertisingRun)
    .values({ test: step.test.id, channel, place, starts, ends, contents: [...contents], evidence });
  return takeStep(step, context);
}

function checkDays({ starts, ends }: RecordAdvertisingInput, { day }: StepOn): void {
  if (starts > day) throw invalid('starts', starts, `a day that is not after today, ${day}`);
  const length = days(starts, ends);
  if (length < 1) throw invalid('ends', ends, `a day that is not before ${starts}`);
  if (length > longest) throw invalid('ends', ends, `a day at most ${longest} days after ${starts}`);
}

/** What the employment service advertised is known from the vacancy itself. */
async function checkVacancy(
  { starts, ends }: RecordAdvertisingInput,
  { test }: StepOn,
  { database }: Pick<SubgraphContext, 'database'>,
): Promise<void> {
  const [posted] = await database
    .select()
    .from(vacancy)
    .where(eq(vacancy.id, test.vacancy ?? ''));
  const known = posted
    ? `${posted.posted} to ${posted.closes}, as ${posted.id} was posted`
    : 'no day: it has no vacancy';
  if (!posted || starts < posted.posted) throw invalid('starts', starts, `a day of ${known}`);
  if (ends > posted.closes) throw invalid('ends', ends, `a day of ${known}`);
}

const invalid = (argument: string, value: string, expected: string) =>
  new RequestError('INVALID_INPUT', `${argument} is ${value}; expected ${expected}.`, { argument });
