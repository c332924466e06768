import { z } from 'zod';
import { textSchema } from './text.ts';

/** What an agency is asked for, by occupation and year: `employed`. Indicators are made of measures. */
export const measureSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'expected letters and digits, a small letter first'),
    title: textSchema,
    /** The agency that gives it: `statistics`. Null where none of the hub holds it, so that it is missing. */
    agency: z.string().min(1).nullable(),
    /** Its dataset in the catalogue: `statistics.labour-force-survey`. */
    dataset: z.string().min(1).nullable(),
    /** `persons`, `RWF per hour`. */
    unit: z.string().min(1),
  })
  .readonly();

export type Measure = z.infer<typeof measureSchema>;
