import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every `extensions.code` that the hub answers with, and when. */
export const errorCodes = {
  UNAUTHENTICATED: 'The field needs a signed-in principal, or the token is not valid.',
  SIGN_IN_UNAVAILABLE: 'The OpenID provider does not answer, so that no token can be verified.',
  PURPOSE_REQUIRED: 'The field needs a stated purpose: the header huza-purpose.',
  PURPOSE_NOT_PERMITTED: 'The stated purpose is not among the principal’s, or does not open this field.',
  ROLE_NOT_PERMITTED: 'No rule of the agency opens this field to the principal’s roles.',
  INVALID_INPUT: 'An argument is malformed or out of range.',
  AGENCY_UNAVAILABLE: 'The agency that owns the field does not answer; the others’ answers stand.',
  LIMIT_EXCEEDED: 'The operation is larger than the gateway allows.',
  INTERNAL: 'A fault of the hub; the request id finds it in the logs.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error for the person who asked: a sentence that says what to do, and a stable code. */
export class RequestError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    const options: GraphQLErrorOptions = { extensions: { code, ...extensions } };
    super(message, options);
    this.name = 'RequestError';
    this.code = code;
  }
}
