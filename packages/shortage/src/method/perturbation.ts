import { z } from 'zod';

const range = z
  .tuple([z.number(), z.number()])
  .readonly()
  .refine(([least, greatest]) => least <= greatest, 'expected the lesser bound first');

/** How far the choices of a method could reasonably have been others: each is drawn evenly between two bounds. */
export const perturbationSchema = z
  .strictObject({
    /** Multiplies each weight. */
    weightFactor: range,
    /** Multiplies each share on top of a median, and each fixed threshold. */
    thresholdFactor: range,
    /** Is added to the probability of each quantile. */
    quantileOffset: range,
    /** Is added to the least share passed. */
    sharePassedOffset: range,
    /** Is added to what the composite must lie above. */
    compositeOffset: range,
  })
  .readonly();

export type Perturbation = z.infer<typeof perturbationSchema>;
