import { unwrapResolverError } from '@apollo/server/errors';
import { type ErrorCode, RequestError } from '@huza/access';
import type { Logger } from '@huza/service';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Apollo's own codes for an operation that is not valid here. */
const invalid = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

/**
 * Lets through what is meant for the person who asked, and masks the rest: a database driver's error holds
 * SQL and the values of its parameters, which must reach neither the caller nor the log.
 */
export function createFormatError(agency: string, logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof RequestError) {
      const { http: _status, ...extensions } = original.extensions;
      return answer(formatted, original.message, extensions);
    }
    if (invalid.has(String(formatted.extensions?.code))) {
      return answer(formatted, formatted.message, { code: 'INVALID_INPUT' satisfies ErrorCode, agency });
    }
    if (isDataException(original)) {
      return answer(
        formatted,
        `${formatted.path?.join('.')} cannot be answered: an argument holds a value that is not one of its kind, such as a day that is not in the calendar or a cursor of another list. Correct it.`,
        { code: 'INVALID_INPUT' satisfies ErrorCode, agency },
      );
    }
    logger.error({ fault: describeFault(original), path: formatted.path }, 'a resolver failed');
    return answer(
      formatted,
      `${agency} could not answer because of a fault. Try again, then report the request id.`,
      {
        code: 'INTERNAL' satisfies ErrorCode,
        agency,
      },
    );
  };
}

function answer(formatted: GraphQLFormattedError, message: string, extensions: Record<string, unknown>) {
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}

/** PostgreSQL's class 22: a value that a statement was given cannot be what it should be. */
function isDataException(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.cause) return isDataException(error.cause);
  return 'severity' in error && 'code' in error && String(error.code).startsWith('22');
}

/** Name and PostgreSQL code of the innermost cause; its message only where it cannot hold data. */
function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  if (error.cause) return describeFault(error.cause);
  const { name, stack } = error;
  if ('severity' in error) return { name, code: 'code' in error ? error.code : undefined };
  return {
    name,
    message: error instanceof GraphQLError ? error.message : undefined,
    stack: stack?.split('\n').slice(1, 4),
  };
}
