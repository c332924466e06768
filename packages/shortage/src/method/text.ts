import { z } from 'zod';

/** A text in the languages that a method is published in. */
export const textSchema = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }).readonly();

export type Text = z.infer<typeof textSchema>;
