import { z } from 'zod';
import { derivationSchema } from './derivation.ts';
import { textSchema } from './text.ts';

const probability = z.number().gt(0).lt(1);

/** The value that an occupation's must lie above. */
const thresholdSchema = z.discriminatedUnion('kind', [
  /** A quantile of the values of all occupations, between the two nearest by linear interpolation. */
  z.strictObject({ kind: z.literal('QUANTILE'), probability }).readonly(),
  /**
   * The median of all occupations and this share of it on top. Where the median is not positive that would lie below
   * it, so that the quantile of `otherwise` takes its place.
   */
  z
    .strictObject({ kind: z.literal('MEDIAN_PLUS'), share: z.number().min(0), otherwise: probability })
    .readonly(),
  z.strictObject({ kind: z.literal('FIXED'), value: z.number() }).readonly(),
]);

/** One sign of shortage. */
export const indicatorSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected capital letters, digits and underscores'),
    title: textSchema,
    /** What it measures, and why it tells of shortage. */
    description: textSchema,
    /** The group that it counts to. */
    group: z.string(),
    /** The unit of its value: `percent`. */
    unit: z.string().min(1),
    /** Whether a higher or a lower value is a sign of shortage. */
    shortageWhen: z.enum(['HIGHER', 'LOWER']),
    derivation: derivationSchema,
    /** Null where the method counts no passes. */
    threshold: thresholdSchema.nullable(),
    /** How values of all occupations are brought to one scale: z-scores, cut off at `bound` either way if any. */
    normalisation: z
      .strictObject({ kind: z.literal('Z_SCORE'), bound: z.number().positive().nullable() })
      .readonly()
      .nullable(),
    /** Its weight in the composite; null where it is in none. */
    weight: z.number().min(0).nullable(),
  })
  .readonly();

export type Threshold = z.infer<typeof thresholdSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
