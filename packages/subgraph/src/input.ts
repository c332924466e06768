import { RequestError } from '@huza/access';

/**
 * Checks a number of things that are asked for.
 *
 * @throws RequestError `INVALID_INPUT` when it is not 1 to `most`.
 */
export function countOf(argument: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw new RequestError('INVALID_INPUT', `${argument} is ${value}; expected 1 to ${most}.`, { argument });
}

/**
 * Checks an ISCO-08 code's form.
 *
 * @throws RequestError `INVALID_INPUT` when it is not one to four digits.
 */
export function occupationCode(argument: string, code: string): string {
  if (/^\d{1,4}$/.test(code)) return code;
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} is ${JSON.stringify(code)}; expected one to four digits of ISCO-08, such as 2512.`,
    { argument },
  );
}

/** The day that a question is about when it names none: `2025-12-31`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
