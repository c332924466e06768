import { z } from 'zod';

/** A day such as `2024-03-04`. */
export const day = z.iso.date();

/** An ISCO-08 code of any level: `2` to `2512`. */
export const occupationCode = z.string().regex(/^\d{1,4}$/, 'an ISCO-08 code of one to four digits');

/** ISO 3166-1 alpha-3. */
export const countryCode = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code such as KEN');

/** A sum of money: a decimal number as text, its ISO 4217 currency, and for how long it is paid. */
export const pay = z.strictObject({
  amount: z.string().regex(/^\d+(\.\d+)?$/, 'a decimal number such as 250000'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as RWF'),
  per: z.enum(['HOUR', 'MONTH', 'YEAR']),
});

export type Pay = z.infer<typeof pay>;

/** A name in the languages that there are; English is always there. */
export const name = z.strictObject({ en: z.string().min(1), fr: z.string().min(1).optional() });

/**
 * What a figure describes: the unit group in the district, then ever broader. A figure of a broader group stands in
 * for one that is withheld or thin, in the order that a rule declares.
 */
export const figureLevel = z.enum([
  'UNIT_GROUP_IN_DISTRICT',
  'MINOR_GROUP_IN_DISTRICT',
  'SUB_MAJOR_GROUP_IN_DISTRICT',
  'MAJOR_GROUP_IN_DISTRICT',
  'UNIT_GROUP',
  'MINOR_GROUP',
  'SUB_MAJOR_GROUP',
  'MAJOR_GROUP',
  'DISTRICT',
  'COUNTRY',
]);

export type FigureLevel = z.infer<typeof figureLevel>;
