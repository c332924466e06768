import { z } from 'zod';
import { countryCode, day, figureLevel, occupationCode, pay } from '../framework/terms.ts';

/** An estimate that a rule may use, with all that says how far it can be trusted. */
const figure = {
  level: figureLevel,
  /** From how many observations; `null` where the agency does not say. */
  observations: z.int().min(0).nullable(),
  /** SDMX CL_OBS_STATUS and CL_CONF_STATUS. */
  observationStatus: z.string(),
  confidentialityStatus: z.string(),
  /** SDMX: `2025`, `2025-Q3`. */
  period: z.string(),
  source: z.strictObject({ agency: z.string(), dataset: z.string() }),
};

const wageFigure = z.strictObject({ ...figure, /** `null` where it is withheld. */ value: pay.nullable() });

const rateFigure = z.strictObject({
  ...figure,
  /** In per cent; `null` where it is withheld. Noise that protects persons may bring it above 100. */
  value: z.number().min(0).nullable(),
});

/** Where an agency's figures come from, and when it was asked. */
const collected = z.strictObject({
  agency: z.string(),
  /** SDMX: `2025`. */
  period: z.string(),
  /** When the agency's data last changed. */
  asOf: z.string(),
  /** Whether they are generated for demonstration. */
  generated: z.boolean(),
  /** How the agency was asked; `null` for the one that tests, of its own figures. */
  asked: z
    .strictObject({
      at: z.string(),
      /** SHA-256 of the query, in hexadecimal. */
      query: z.string(),
      /** Under which the logs of the hub and of the agency know it. */
      requests: z.array(z.string()),
    })
    .nullable(),
});

const advertisement = z.strictObject({
  /** `PUBLIC_EMPLOYMENT_SERVICE` */
  channel: z.string(),
  /** The newspaper's or site's name, where a channel has several. */
  place: z.string().optional(),
  from: day,
  /** The last day, itself included. */
  to: day,
  /** What it stated: `OCCUPATION`, `PAY`. */
  contents: z.array(z.string()),
});

const referral = z.strictObject({
  /** A reference to the candidate, never an identifier. */
  candidate: z.string(),
  /** `null` while the employer has not answered. */
  outcome: z.enum(['HIRED', 'TURNED_DOWN', 'DECLINED', 'DID_NOT_APPEAR']).nullable(),
  /** Why the employer turned the candidate down: `LACKS_QUALIFICATION`. */
  reason: z.string().nullable(),
});

/**
 * What is known of an application when it is tested. `null` says that a thing is not known; a rule that needs it then
 * needs evidence. The order within a list carries no meaning.
 */
export const factsSchema = z.strictObject({
  /** The day of the application: rules, lists and memberships are those of this day. */
  applied: day,
  /** The unit group of the post. */
  occupation: occupationCode,
  /** The district of the work. */
  district: z.string().nullable(),
  nationality: countryCode.nullable(),
  permitClass: z.string().nullable(),
  /** How long the work lasts, in days. */
  durationDays: z.int().positive().nullable(),
  /** What the worker would be paid. */
  pay: pay.nullable(),
  /** How many workers the employer seeks for the post. */
  openings: z.int().positive(),
  /** Standing on lists in force on the day, by the list's name; a list that is absent was not looked up. */
  lists: z.record(z.string(), z.strictObject({ listed: z.boolean(), edition: z.string() })),
  advertisements: z.array(advertisement).nullable(),
  /** What figures were collected of, by dataset. One that is absent was not collected, or did not answer. */
  datasets: z.record(z.string(), collected).nullish(),
  prevailingWages: z.array(wageFigure),
  unemploymentRates: z.array(rateFigure),
  candidates: z
    .strictObject({
      /** How many the search of the register found. */
      matched: z.int().min(0),
      referrals: z.array(referral),
    })
    .nullable(),
  employer: z.strictObject({
    employees: z.int().min(0).nullable(),
    /** Foreign workers among them, this one not counted. */
    foreignWorkers: z.int().min(0).nullable(),
    /** Plans handed in: `TRAINING`, `SKILLS_TRANSFER`. */
    plans: z.array(z.string()).nullable(),
    /** Days on which a breach was found. */
    breaches: z.array(day).nullable(),
  }),
  /** Circumstances that the case file states: `true`, `false`; one that is absent is not known. */
  circumstances: z.record(z.string(), z.boolean()),
});

export type CollectedDataset = z.infer<typeof collected>;
export type Facts = z.infer<typeof factsSchema>;
export type Advertisement = z.infer<typeof advertisement>;
export type Referral = z.infer<typeof referral>;
export type WageFigure = z.infer<typeof wageFigure>;
export type RateFigure = z.infer<typeof rateFigure>;
/** A figure of whatever it measures; `null` where it is withheld. */
export type Figure<Value> = Omit<RateFigure, 'value'> & { readonly value: Value | null };
