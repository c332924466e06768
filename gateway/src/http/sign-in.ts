import { purposeFor, purposeHeader, type TokenVerifier } from '@huza/access';
import { requestIdHeader } from '@huza/service';
import type { RequestHandler } from 'express';
import type { Exchange } from '../exchange.ts';
import { queryPlanHeader } from '../operations/show-plan.ts';

/** Opens the exchange: verifies who asks and why. Without a token the caller is nobody in particular. */
export function signIn(verify: TokenVerifier): RequestHandler {
  return async (request, response, next) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const takesStream = request.header('accept')?.includes('text/event-stream') ?? false;
    const wantsPlan = !takesStream && request.header(queryPlanHeader) === 'true';
    const exchange: Exchange = {
      requestId: request.header(requestIdHeader) ?? '',
      authorization: request.header('authorization'),
      principal: null,
      purpose: undefined,
      outcome: 'refused',
      takesStream,
      gone: gone.signal,
      agencies: new Map(),
      start: performance.now(),
      plan: wantsPlan ? [] : undefined,
    };
    response.locals.exchange = exchange;
    exchange.principal = await verify(exchange.authorization);
    exchange.purpose = purposeFor(exchange.principal, request.header(purposeHeader));
    next();
  };
}
