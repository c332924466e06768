import { z } from 'zod';
import { figureLevel, pay } from './terms.ts';

/** Where a figure is looked for: a level, of whatever dataset or of one. */
const figurePlace = z.union([
  figureLevel,
  z.strictObject({
    /** `statistics.labour-force-survey`. Where it was not collected, the rule needs evidence and looks no further. */
    dataset: z.string().min(1),
    level: figureLevel,
  }),
]);

/** How a figure is chosen, and what happens where there is none that may be used. */
const figureChoice = {
  /** Tried in this order. */
  levels: z.array(figurePlace).min(1),
  /** An estimate from fewer observations is too thin to decide on. */
  minimumObservations: z.int().min(0),
  /** Withheld or thin at every level: an officer has to look, or the rule does not apply. */
  whenNone: z.enum(['NEEDS_EVIDENCE', 'NOT_APPLICABLE']),
};

const channels = z.strictObject({
  /** Any of these channels counts: `PUBLIC_EMPLOYMENT_SERVICE`, `NATIONAL_NEWSPAPER`. */
  anyOf: z.array(z.string().min(1)).min(1),
  /** How many advertisements there must be among them, each in a channel or a place of its own. */
  atLeast: z.int().positive(),
  /** How many days each must have been open, within the window. */
  days: z.int().positive(),
  /** A shorter period without a gap counts for nothing; where it is as long as `days`, no gap is allowed. */
  shortestPeriod: z.int().positive(),
});

/** What a domestic market test demands where no exemption holds. */
export const requirement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ADVERTISING'),
    channels: z.array(channels).min(1),
    /** What each advertisement must state: `OCCUPATION`, `PAY`. */
    contents: z.array(z.string().min(1)),
    /** Only days of this time before the application count. */
    window: z.strictObject({ count: z.int().positive(), unit: z.enum(['DAYS', 'MONTHS']) }),
  }),
  z.strictObject({
    type: z.literal('WAGE_FLOOR'),
    /** Of the prevailing wage, in per cent. */
    percent: z.number().positive(),
    ...figureChoice,
  }),
  z.strictObject({ type: z.literal('MINIMUM_PAY'), pay }),
  z.strictObject({
    type: z.literal('DOMESTIC_CANDIDATES'),
    /** Of those matched from the register, so many at least are referred to the employer, where there are so many. */
    referrals: z.int().min(0),
    /** Reasons for which a referred candidate may be turned down: `LACKS_QUALIFICATION`. */
    reasons: z.array(z.string().min(1)),
  }),
  z.strictObject({
    type: z.literal('FOREIGN_WORKER_SHARE'),
    /** Of the employer's staff with the worker applied for, in per cent. */
    percent: z.number().min(0).max(100),
    /** An employer of fewer persons is not measured by it. */
    fromEmployees: z.int().min(0),
  }),
  z.strictObject({
    type: z.literal('PLANS'),
    /** Plans that the employer must have handed in: `TRAINING`, `SKILLS_TRANSFER`. */
    plans: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    type: z.literal('PAST_BREACHES'),
    /** More than so many weigh against the employer. */
    atMost: z.int().min(0),
    /** Those of so many months before the application count. */
    months: z.int().positive(),
  }),
  z.strictObject({
    type: z.literal('UNEMPLOYMENT_BELOW'),
    /** The rate at which it is reached, in per cent: 6 means that 6.0 fails and 5.9 passes. */
    percent: z.number().positive(),
    ...figureChoice,
  }),
]);

export type FigurePlace = z.infer<typeof figurePlace>;
export type Requirement = z.infer<typeof requirement>;
export type RequirementType = Requirement['type'];
/** The requirement of one type. */
export type RequirementOf<Type extends RequirementType> = Extract<Requirement, { type: Type }>;
