import { InputError } from './command-error.ts';

/**
 * Values of an operation's variables, as the command line gives them.
 *
 * @throws InputError when they are no JSON object.
 */
export function parseVariables(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(json);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
      return values as Record<string, unknown>;
    }
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw new InputError(`--variables is ${json}: expected a JSON object such as {"code": "2512"}`);
}
