import { expiryOf, type Principal, RequestError } from '@huza/access';
import { stream } from '@huza/service';
import type { RequestHandler } from 'express';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Contexts } from '../context.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { EventLog } from './event-log.ts';
import { followEvents } from './follow-events.ts';
import { readSubscription } from './read-subscription.ts';

export interface StreamRouteParts {
  readonly schema: GraphQLSchema;
  readonly log: EventLog;
  readonly contexts: Contexts;
  readonly answers: AnswerEvent;
  readonly stopping: AbortSignal;
}

/** Streams that a process keeps open at once, in all and for one principal. */
const most = { all: 200, ofPrincipal: 10 };

/** Milliseconds of silence after which a stream shows that it lives. */
const heartbeat = 10_000;

/** Milliseconds after a token's end by which a reader that does not read is cut off. */
const grace = 5_000;

/** The longest that a stream lasts, in milliseconds, whatever the token. */
const longest = 24 * 3_600_000;

/**
 * Answers a subscription as server-sent events, in the distinct connections mode of the protocol "GraphQL over
 * Server-Sent Events": `next` with a result, `complete` at the end. Everything else is for the next handler.
 */
export function streamRoute({ schema, log, contexts, answers, stopping }: StreamRouteParts): RequestHandler {
  const open = createPlaces();
  return async (request, response, next) => {
    if (!request.header('accept')?.includes('text/event-stream')) return next();
    const asker = await contexts.verify(request);
    const subscription = readSubscription(schema, request.body ?? {});
    const { after, field } = subscription;
    const place = after === null ? await log.last() : await log.placeOf(after, field);
    const expires = endOf(request.header('authorization'));
    const leave = open(asker.principal);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const cut = setTimeout(() => response.destroy(), expires.getTime() - Date.now() + grace);
    const ends = { expires, gone: gone.signal, stopping };
    const results = followEvents({ log, answers, subscription, asker, place, ...ends });
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    await stream(response, messages(results)).finally(() => {
      clearTimeout(cut);
      leave();
    });
  };
}

function endOf(authorization: string | undefined): Date {
  const last = Date.now() + longest;
  return new Date(Math.min(last, expiryOf(authorization)?.getTime() ?? last));
}

async function* messages(results: AsyncIterable<FormattedExecutionResult | null>): AsyncGenerator<string> {
  let last = 0;
  for await (const result of results) {
    if (result === null && Date.now() - last < heartbeat) continue;
    last = Date.now();
    yield result === null ? ':\n\n' : `event: next\ndata: ${JSON.stringify(result)}\n\n`;
  }
  yield 'event: complete\ndata:\n\n';
}

/** Gives places for streams while there are some. */
function createPlaces() {
  const ofPrincipal = new Map<string, number>();
  let all = 0;
  return (principal: Principal | null): (() => void) => {
    const name = principal ? `${principal.agency} ${principal.subject}` : '';
    const own = ofPrincipal.get(name) ?? 0;
    if (all >= most.all || own >= most.ofPrincipal) {
      throw new RequestError(
        'LIMIT_EXCEEDED',
        `${all} streams are open here, ${own} of them yours; at most ${most.all} and ${most.ofPrincipal} may be. Close one, or follow several records with one subscription.`,
      );
    }
    all += 1;
    ofPrincipal.set(name, own + 1);
    return () => {
      all -= 1;
      const left = (ofPrincipal.get(name) ?? 1) - 1;
      if (left === 0) ofPrincipal.delete(name);
      else ofPrincipal.set(name, left);
    };
  };
}
