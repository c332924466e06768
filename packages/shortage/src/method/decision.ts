import { z } from 'zod';

/** What makes an occupation a candidate: every condition, and evidence enough to judge by. */
export const decisionSchema = z
  .strictObject({
    /** Without so many indicators, of so many groups, nothing is decided. */
    minimumIndicators: z.int().min(1),
    minimumGroups: z.int().min(1),
    /** Of the indicators that there are, this share at least is passed; null where passes do not count. */
    leastSharePassed: z.number().min(0).max(1).nullable(),
    /** The weighted mean of the normalised indicators that there are lies above this; null where it does not count. */
    compositeAbove: z.number().nullable(),
    /** What occupations are ranked by, the other breaking ties where there is one. */
    rankedBy: z.enum(['SHARE_PASSED', 'COMPOSITE']),
  })
  .readonly();

export type Decision = z.infer<typeof decisionSchema>;
