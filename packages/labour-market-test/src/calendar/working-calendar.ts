import { z } from 'zod';
import { countryCode, day } from '../framework/terms.ts';

const weekday = z.int().min(0).max(6);

/** A country's working days as versioned data. */
export const workingCalendarSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  country: countryCode,
  /** Days of the week without work: 0 is Sunday. */
  weekend: z.array(weekday),
  legalReference: z.string(),
  sameDayEachYear: z.array(
    z.strictObject({
      /** Month and day: `07-04`. */
      date: z.string().regex(/^\d{2}-\d{2}$/),
      name: z.string(),
      /** Whether the next working day is free where it falls on a weekend. */
      replaced: z.boolean(),
    }),
  ),
  /** Holidays that move, and those announced once, by year. Years that are not here are not covered. */
  byYear: z.record(
    z.string().regex(/^\d{4}$/),
    z.array(
      z.strictObject({
        day,
        name: z.string(),
        /** Whether the day is computed: the announcement of the year was not seen. */
        expected: z.boolean(),
      }),
    ),
  ),
});

export type WorkingCalendar = z.infer<typeof workingCalendarSchema>;

/** A day without work. */
export interface PublicHoliday {
  readonly day: string;
  readonly name: string;
  /** Whether it stands in for a holiday that fell on a weekend. */
  readonly inLieu: boolean;
  /** Whether the date is computed and may still change by announcement. */
  readonly expected: boolean;
}
