import { type ErrorCode, RequestError } from '@huza/access';
import type { Logger } from '@huza/service';
import type { ErrorRequestHandler } from 'express';
import { exchangeOf } from '../exchange.ts';
import { limitExceeded } from '../limits/limits.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  PURPOSE_NOT_PERMITTED: 403,
  INVALID_INPUT: 400,
  LIMIT_EXCEEDED: 413,
  AGENCY_UNAVAILABLE: 503,
  SIGN_IN_UNAVAILABLE: 503,
};

/** Answers a request that never became an operation, as GraphQL answers errors. */
export function answerProblem(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = asRequestError(error);
    if (!problem && isOfTheRequest(error)) return void response.status(error.status).end();
    const exchange = exchangeOf(response);
    if (exchange) exchange.outcome = problem ? 'refused' : 'failed';
    if (!problem) logger.error({ err: error, requestId: exchange?.requestId }, 'fault of the gateway');
    const shown =
      problem ??
      new RequestError('INTERNAL', 'The hub could not answer. Report the request id to its operators.');
    if (shown.code === 'UNAUTHENTICATED') response.set('www-authenticate', 'Bearer error="invalid_token"');
    response.status(statuses[shown.code] ?? 500).json({ errors: [shown] });
  };
}

/** Express's body parser says in `type` what was wrong with a body. */
function asRequestError(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  const { type, limit, length, received } = error as Record<string, unknown>;
  if (type === 'entity.too.large') return limitExceeded('body', Number(length ?? received), Number(limit));
  const ofTheBody = typeof type === 'string' && /^(entity|encoding|charset|request)\./.test(type);
  return ofTheBody
    ? new RequestError('INVALID_INPUT', 'The body is not JSON in UTF-8: send {"query": "…"}.')
    : undefined;
}

/** A file that is not there, a path that cannot be decoded. */
const isOfTheRequest = (error: { status?: number }) =>
  error.status !== undefined && error.status >= 400 && error.status < 500;
