import { z } from 'zod';
import { countryCode, day, occupationCode, pay } from './terms.ts';

/** What opens a state's labour market to nationals of the others, occupation by occupation, and since when. */
const schedule = z.strictObject({
  /** The state whose schedule it is. */
  country: countryCode,
  /** ISCO-08 codes of any level that it opened, each from a day. */
  opened: z.array(z.strictObject({ occupation: occupationCode, from: day })),
  reference: z.string(),
});

const shortage = z.strictObject({
  occupation: occupationCode,
  /** District codes; left out: the whole country. */
  districts: z.array(z.string()).min(1).optional(),
  from: day,
  /** The first day after; `null` while it lasts. */
  until: day.nullable(),
  /** The decision that recognised it. */
  reference: z.string(),
});

/**
 * One thing that an application fulfils or not. Exemptions are made of conditions, and a requirement may apply only
 * under some.
 */
export const condition = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OCCUPATION_LISTED'),
    /** The list: `occupations-in-demand`. */
    list: z.string(),
  }),
  z.strictObject({ type: z.literal('OCCUPATION_IN'), occupations: z.array(occupationCode).min(1) }),
  z.strictObject({ type: z.literal('NATIONALITY_IN'), countries: z.array(countryCode).min(1) }),
  z.strictObject({
    type: z.literal('FREE_MOVEMENT'),
    /** The community: partner states and their dates are those of `@huza/classifications`. */
    community: z.literal('EAC'),
    /** The first day of the free movement of workers. */
    from: day,
    /** The state where the work is. */
    host: countryCode,
    /**
     * Whose schedule decides which occupations are open: the host's, which is the state's commitment to the others, or
     * the schedule of the worker's own state, which is reciprocity.
     */
    scheduleOf: z.enum(['HOST', 'NATIONALITY']),
    schedules: z.array(schedule),
    /** Departures from membership by date, for a transitional arrangement or a simulation. */
    treatedAs: z.record(countryCode, z.enum(['PARTNER_STATE', 'THIRD_COUNTRY'])),
  }),
  z.strictObject({ type: z.literal('PERMIT_CLASS_IN'), classes: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ type: z.literal('DURATION_AT_MOST'), days: z.int().positive() }),
  z.strictObject({ type: z.literal('PAY_AT_LEAST'), pay }),
  z.strictObject({ type: z.literal('PAY_BELOW'), pay }),
  z.strictObject({ type: z.literal('SHORTAGE_RECOGNISED'), shortages: z.array(shortage) }),
  z.strictObject({
    type: z.literal('CIRCUMSTANCE'),
    /** A fact that the case file states as such: `RESTRUCTURE_OF_BUSINESS`. */
    circumstance: z.string().min(1),
  }),
]);

export type Condition = z.infer<typeof condition>;
export type ConditionType = Condition['type'];
/** The condition of one type. */
export type ConditionOf<Type extends ConditionType> = Extract<Condition, { type: Type }>;
