/** An error of the hub's answer, with its code of `docs/errors.md`. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly agency?: string;
    readonly [name: string]: unknown;
  };
}

/** What the hub answers to an operation: what it gave, and why it did not give the rest. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Why a field that exists was not given: it is not open to whoever asks. */
const refusing = new Set([
  'UNAUTHENTICATED',
  'PURPOSE_REQUIRED',
  'PURPOSE_NOT_PERMITTED',
  'ROLE_NOT_PERMITTED',
  'NO_AGREEMENT_IN_FORCE',
]);

export const hasCode = ({ errors }: Answer<unknown>, code: string): boolean =>
  errors?.some(({ extensions }) => extensions?.code === code) ?? false;

/** The errors of an answer by what a reader can do about them. */
export function sortErrors(errors: readonly AnswerError[] = []) {
  const refused = errors.filter(({ extensions }) => refusing.has(extensions?.code ?? ''));
  const absent = errors.filter(({ extensions }) => extensions?.code === 'AGENCY_UNAVAILABLE');
  const faults = errors.filter((error) => !refused.includes(error) && !absent.includes(error));
  return { refused, absentAgencies: [...new Set(absent.map(agencyOf))], faults };
}

const agencyOf = ({ extensions }: AnswerError) => extensions?.agency ?? '';
