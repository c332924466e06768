import { RequestError } from '@huza/access';
import {
  deadlineAfter,
  type Framework,
  frameworkInForce,
  rwandaFrameworks,
  rwandaWorkingCalendar,
} from '@huza/labour-market-test';

/** How long a permit may be applied for with a test: a policy declared for demonstration, which no law sets. */
const validity = { count: 180, unit: 'CALENDAR_DAYS' } as const;

/**
 * The framework in force on a day.
 *
 * @throws RequestError `CONFLICT` when there is none.
 */
export function frameworkOn(day: string): Framework {
  const framework = frameworkInForce(rwandaFrameworks, day);
  if (framework) return framework;
  throw new RequestError('CONFLICT', `No framework of labour market tests is in force on ${day}.`);
}

/** The last day on which a permit may be applied for with a test that was decided on a day. */
export const validUntil = (decided: string): string =>
  deadlineAfter(rwandaWorkingCalendar, decided, validity);

/** The last day for an appeal against a decision of a day; `null` where the framework knows none. */
export function appealUntil({ deadlines }: Framework, decided: string): string | null {
  return deadlines.appeal ? deadlineAfter(rwandaWorkingCalendar, decided, deadlines.appeal) : null;
}
