import calendar from '../data/calendars/rwanda.json' with { type: 'json' };
import first from '../data/frameworks/rwanda-1.json' with { type: 'json' };
import second from '../data/frameworks/rwanda-2.json' with { type: 'json' };
import { type WorkingCalendar, workingCalendarSchema } from './calendar/working-calendar.ts';
import type { Framework } from './framework/framework.ts';
import { parseFramework } from './framework/parse-framework.ts';

/** Rwanda's working days, 2017 to 2030. */
export const rwandaWorkingCalendar: WorkingCalendar = workingCalendarSchema.parse(calendar);

/** Versions of Rwanda's framework, the latest last. Parameters that law does not give are declared for demonstration. */
export const rwandaFrameworks: readonly Framework[] = [parseFramework(first), parseFramework(second)];

/** The framework in force on a day; undefined where there is none. Of two in force the later version counts. */
export const frameworkInForce = (frameworks: readonly Framework[], day: string): Framework | undefined =>
  frameworks.findLast(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
  );
