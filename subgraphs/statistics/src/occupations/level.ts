import { RequestError } from '@huza/access';

/** The levels of ISCO-08 by the number of a code's digits. */
export const levels = ['MAJOR_GROUP', 'SUB_MAJOR_GROUP', 'MINOR_GROUP', 'UNIT_GROUP'] as const;

/**
 * Checks an ISCO-08 code's form.
 *
 * @throws RequestError `INVALID_INPUT` when it is not one to four digits.
 */
export function occupationCode(code: string): string {
  if (/^\d{1,4}$/.test(code)) return code;
  throw new RequestError(
    'INVALID_INPUT',
    `code is ${JSON.stringify(code)}; expected one to four digits of ISCO-08, such as 2512.`,
    { argument: 'code' },
  );
}
