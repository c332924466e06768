import { type ErrorCode, errorCodes } from '@huza/access';
import { GraphQLError } from 'graphql';
import type { AgencyAnswer } from './failure.ts';

/** An error as a subgraph sends it. */
export interface AgencyError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}

/** What no caller is to see, even where a subgraph sends it. */
const internal = new Set(['stacktrace', 'exception', 'http', 'request', 'response', 'serviceName']);

/**
 * Reads a subgraph's answer. An error with a published code is passed on and gains its agency; any other
 * may hold SQL, values or a stack, so that its text goes no further; `onFault` learns that it was there.
 *
 * @throws Error when the text is no GraphQL answer.
 */
export function readAnswer(
  agency: string,
  text: string,
  onFault: (error: AgencyError) => void,
): AgencyAnswer {
  const answer: unknown = JSON.parse(text);
  if (!isAnswer(answer)) throw new Error('the answer has neither data nor errors');
  if (!answer.errors?.length) return { data: answer.data ?? null };
  const errors = answer.errors.map((error) => {
    if (isPublished(error.extensions?.code)) return publicError(agency, error);
    onFault(error);
    return faultOf(agency, error);
  });
  return { data: answer.data ?? null, errors };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: AgencyError[];
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  return (typeof data === 'object' && data !== null) || (Array.isArray(errors) && errors.length > 0);
}

export const isPublished = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

function publicError(agency: string, { message, path, extensions = {} }: AgencyError): GraphQLError {
  const shown = Object.fromEntries(Object.entries(extensions).filter(([key]) => !internal.has(key)));
  return new GraphQLError(message, { ...(path && { path }), extensions: { ...shown, agency } });
}

function faultOf(agency: string, { path }: AgencyError): GraphQLError {
  const message = `${agency} could not answer because of a fault of its own. Its steward finds it by the request id.`;
  return new GraphQLError(message, { ...(path && { path }), extensions: { code: 'INTERNAL', agency } });
}
