import { RequestError } from '@huza/access';
import type { Logger } from '@huza/service';
import { GraphQLError } from 'graphql';
import { isPublished } from '../agencies/answer.ts';

/** What GraphQL.js and the runtime call a document, an operation name or a variable that is not right. */
const ofTheDocument = new Set([
  undefined,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Gives every error one of the published codes. An error that nobody meant for a caller is logged and
 * shown as `INTERNAL`, so that no address, stack or statement leaves the hub.
 */
export function presentError(error: unknown, logger: Logger, requestId?: string): GraphQLError {
  if (error instanceof GraphQLError && !hasForeignCause(error)) {
    if (isPublished(error.extensions.code)) return error;
    if (ofTheDocument.has(error.extensions.code as string | undefined)) return invalidInput(error);
  }
  logger.error({ err: error, requestId }, 'fault of the gateway');
  return new RequestError('INTERNAL', 'The hub could not answer. Report the request id to its operators.');
}

function invalidInput({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: { code: 'INVALID_INPUT' },
  });
}

function hasForeignCause(error: GraphQLError): boolean {
  const cause = error.originalError;
  if (!cause) return false;
  return cause instanceof GraphQLError ? hasForeignCause(cause) : true;
}
