import { RequestError } from '@huza/access';

/** The greatest operation that the gateway takes on. */
export interface Limits {
  /** Levels of fields below the operation. */
  readonly depth: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Fields, once every fragment is spread out. */
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer may hold, by the page sizes asked for and `@cost` and `@listSize`. */
  readonly cost: number;
  /** Size of the request's body in bytes. */
  readonly body: number;
}

/** Generous for a dashboard that crosses every agency, small for an attack. */
export const standardLimits: Limits = {
  depth: 15,
  tokens: 2_000,
  fields: 500,
  aliases: 60,
  directives: 50,
  cost: 20_000,
  body: 256 * 1024,
};

const advice: Record<keyof Limits, string> = {
  depth: 'Nest fewer fields',
  tokens: 'Shorten the document, or pass values as variables',
  fields: 'Select fewer fields, or spread fragments less often',
  aliases: 'Ask for a list instead of many aliases',
  directives: 'Use fewer directives',
  cost: 'Ask for shorter pages (first:, last:) or nest fewer lists',
  body: 'Send a shorter document or fewer variables',
};

/** The refusal of an operation that is larger than a limit: names it, what was found and what is allowed. */
export function limitExceeded(limit: keyof Limits, found: number, allowed: number): RequestError {
  return new RequestError(
    'LIMIT_EXCEEDED',
    `The operation's ${limit} is ${found}; the greatest allowed is ${allowed}. ${advice[limit]}.`,
    { limit, found, allowed },
  );
}
