import type { TestHub } from '../hub.ts';
import type { Asker } from './askers.ts';
import type { ExpectedAnswer } from './expectation.ts';
import type { Question } from './questions.ts';

/** What a hub answered to one question. */
export interface GivenAnswer {
  readonly question: Question;
  readonly asker: Asker;
  /** NOTHING: neither a value nor a refusal; FAILED: an error that is no refusal. */
  readonly outcome: ExpectedAnswer | 'NOTHING' | 'FAILED';
  /** The codes of the errors. */
  readonly codes: readonly string[];
  /** Whether one of the values is other than null. */
  readonly hasValue: boolean;
}

/** Asks an agency several questions in one operation, on its own port. */
export interface AskingOptions {
  readonly hub: TestHub;
  readonly questions: readonly Question[];
  readonly asker: Asker;
  /** The access token; absent for nobody. */
  readonly token: string | undefined;
  /** The agency's own numbers of persons' records, which no pseudonym may be. */
  readonly numbers: ReadonlySet<unknown>;
}

const refusals = new Set([
  'UNAUTHENTICATED',
  'ROLE_NOT_PERMITTED',
  'PURPOSE_REQUIRED',
  'PURPOSE_NOT_PERMITTED',
  'NO_AGREEMENT_IN_FORCE',
]);

export async function askAgency(options: AskingOptions): Promise<readonly GivenAnswer[]> {
  const { hub, questions, asker, token, numbers } = options;
  const agency = questions[0]?.field.agency ?? '';
  const { data, errors = [] } = await hub.ask<Record<string, unknown> | null>(
    `{ ${questions.map(({ text }) => text).join(' ')} }`,
    {
      url: hub.agencies[agency]?.url ?? '',
      ...(token && { headers: { authorization: `Bearer ${token}` } }),
      ...(asker.purpose && { purpose: asker.purpose }),
    },
  );
  const unplaced = errors.find(({ path }) => !path);
  if (unplaced || !data) throw new Error(`${agency} answers no question: ${JSON.stringify(errors[0])}`);
  return questions.map((question) => {
    const codes = errors
      .filter(({ path }) => path?.[0] === question.alias)
      .map(({ extensions }) => String(extensions.code));
    const values = valuesAt(data[question.alias], question.responsePath);
    const hasValue = values.some((value) => value !== null);
    return { question, asker, outcome: outcomeOf(question, codes, values, numbers), codes, hasValue };
  });
}

function outcomeOf(
  { field }: Question,
  codes: readonly string[],
  values: readonly unknown[],
  numbers: ReadonlySet<unknown>,
): GivenAnswer['outcome'] {
  if (codes.some((code) => !refusals.has(code))) return 'FAILED';
  if (codes.length > 0) return 'WITHHELD';
  if (values.length === 0) return 'NOTHING';
  return field.isIdentifier && !values.some((value) => numbers.has(value)) ? 'PSEUDONYMS' : 'GIVEN';
}

/** Every value that an answer has at the end of a path, through lists. An empty list at the end is an answer too. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (name === undefined && Array.isArray(value) && value.length === 0) return [value];
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, name ? [name, ...rest] : []));
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner = (value as Record<string, unknown>)[name];
  return inner === undefined ? [] : valuesAt(inner, rest);
}
