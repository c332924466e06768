import { z } from 'zod';

const measures = z.array(z.string()).readonly();

/** How an indicator's value is made of the agencies' figures, step by step, in the order of the keys. */
export const derivationSchema = z
  .strictObject({
    /**
     * The quantity of one year: the sum of `add` less that of `subtract`, divided by the sum of `dividedBy` where
     * there is one, times `times`.
     */
    quantity: z
      .strictObject({
        add: z.array(z.string()).min(1).readonly(),
        subtract: measures,
        dividedBy: measures,
        times: z.number(),
      })
      .readonly(),
    /** Its change over so many years, in percent of its start or as a difference; null for the quantity itself. */
    change: z
      .strictObject({ kind: z.enum(['PERCENT', 'DIFFERENCE']), years: z.int().min(1).max(20) })
      .readonly()
      .nullable(),
    /** Whether the same value of the whole economy is taken off. */
    lessEconomyWide: z.boolean(),
    /**
     * What is taken off as the occupation's own long-run trend: the mean or median of the same value over as many
     * years before as there are, `years` at most and `minimumYears` at least.
     */
    lessTrend: z
      .strictObject({
        statistic: z.enum(['MEAN', 'MEDIAN']),
        years: z.int().min(1).max(50),
        minimumYears: z.int().min(1).max(50),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

export type Derivation = z.infer<typeof derivationSchema>;
