import { RequestError } from '@huza/access';
import { occupation } from '@huza/classifications';

/**
 * Checks that a code is one of a unit group.
 *
 * @throws RequestError `INVALID_INPUT` when it is not.
 */
export function unitGroup(argument: string, code: string): string {
  if (occupation(code)?.level === 4) return code;
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} is ${JSON.stringify(code)}; expected the four digits of a unit group of ISCO-08, such as 2512.`,
    { argument },
  );
}

/**
 * Checks a text that is for people.
 *
 * @throws RequestError `INVALID_INPUT` when it is empty or too long.
 */
export function textOf(argument: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= most) return trimmed;
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} has ${trimmed.length} characters; expected 1 to ${most.toLocaleString('en')}.`,
    { argument },
  );
}
