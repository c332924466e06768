import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every `extensions.code` that the hub answers with, and when. */
export const errorCodes = {
  UNAUTHENTICATED: 'The field needs a signed-in principal, or the token is not valid.',
  SIGN_IN_UNAVAILABLE: 'The OpenID provider does not answer, so that no token can be verified.',
  PURPOSE_REQUIRED: 'The field needs a stated purpose: the header huza-purpose.',
  PURPOSE_NOT_PERMITTED: 'The stated purpose is not among the principal’s, or does not open this field.',
  ROLE_NOT_PERMITTED: 'No agreement or rule of the agency opens this field to the principal’s roles.',
  NO_AGREEMENT_IN_FORCE: 'No agreement in force opens this field to the principal’s agency.',
  SIGNATURE_NOT_VALID: 'A signature is missing, forged, of another key, or over something else.',
  REQUEST_NOT_SIGNED: 'A subgraph was asked by someone other than the gateway, too late, or twice.',
  CONFLICT: 'The step does not fit where the thing stands now; nothing was changed.',
  INVALID_INPUT: 'An argument is malformed or out of range.',
  AGENCY_UNAVAILABLE: 'The agency that owns the field does not answer; the others’ answers stand.',
  AUDIT_UNAVAILABLE: 'The disclosure could not be recorded, so that nothing was disclosed.',
  LIMIT_EXCEEDED: 'The operation, its table, or the number of streams or webhooks is larger than is allowed.',
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

/** For a subscription that is asked for as a query is. */
export const notStreamed = () =>
  new RequestError(
    'INVALID_INPUT',
    'A subscription is answered as a stream: send accept: text/event-stream.',
  );
