/**
 * What kept the hub from answering:
 * - `SIGN_IN_UNAVAILABLE`: the OpenID provider does not answer;
 * - `SIGN_IN_REFUSED`: it knows neither the client nor its secret, or refuses it a token;
 * - `HUB_UNREACHABLE`: the hub does not answer;
 * - `ANSWER_UNREADABLE`: what answered does not speak GraphQL;
 * - `SUBSCRIPTION_REFUSED`: the client may not be told of such events, or may not be told any longer;
 * - `SIGNATURE_NOT_VALID`: a webhook's message is forged, altered or stale.
 */
export type ClientErrorCode =
  | 'SIGN_IN_UNAVAILABLE'
  | 'SIGN_IN_REFUSED'
  | 'HUB_UNREACHABLE'
  | 'ANSWER_UNREADABLE'
  | 'SUBSCRIPTION_REFUSED'
  | 'SIGNATURE_NOT_VALID';

/** A request did not get as far as an answer. The message says what to do; `cause` is the fault below. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
