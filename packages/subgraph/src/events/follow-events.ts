import { RequestError } from '@huza/access';
import type { FormattedExecutionResult } from 'graphql';
import type { Asker } from '../context.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { EventLog } from './event-log.ts';
import type { Subscription } from './read-subscription.ts';

/** Events that are read at once; no more of them are held for a reader that is slow. */
const page = 50;

/** Milliseconds between two looks at whether the caller may still be told: a suspension ends the stream in time. */
const look = 1_000;

export interface FollowOptions {
  readonly log: EventLog;
  readonly answers: AnswerEvent;
  readonly subscription: Subscription;
  readonly asker: Asker;
  /** The place of the last event that the caller has had. */
  readonly place: number;
  /** When the caller's token expires. */
  readonly expires: Date;
  /** The caller is gone. */
  readonly gone: AbortSignal;
  /** The process is to stop. */
  readonly stopping: AbortSignal;
}

/**
 * What a subscription gives, event by event: after the last one that the caller has had. `null` says that nothing came for a while. It ends with an error that says why: the caller may not be told
 * any longer, its token has expired, or the agency stops.
 */
export async function* followEvents(options: FollowOptions): AsyncGenerator<FormattedExecutionResult | null> {
  const { log, answers, subscription, asker, expires, gone, stopping } = options;
  const ended = (error: RequestError) => ({ data: { [subscription.key]: null }, errors: [error.toJSON()] });
  let { place } = options;
  const ending = AbortSignal.any([gone, stopping]);
  let rings = -1;
  while (!gone.aborted) {
    if (stopping.aborted) return yield ended(stopped());
    if (new Date() >= expires) return yield ended(expired());
    if (!answers.decide(subscription, asker).allowed) {
      const { result } = await answers.answer(subscription, asker, null);
      return yield result;
    }
    if (log.rings() === rings) {
      await log.ring(rings, look, ending);
      yield null;
      continue;
    }
    rings = log.rings();
    const events = await log.after(subscription.field, place, page);
    for (const event of events) {
      const { outcome, result } = await answers.answer(subscription, asker, event);
      place = event.sequence;
      if (outcome !== 'NOTHING') yield result;
      if (outcome === 'REFUSED' || gone.aborted) return;
    }
    if (events.length === page) rings = -1;
  }
}

const expired = () =>
  new RequestError(
    'UNAUTHENTICATED',
    'The token has expired. Sign in again and subscribe with after: the id of the last event.',
  );

const stopped = () =>
  new RequestError(
    'AGENCY_UNAVAILABLE',
    'The agency stops. Subscribe again in a moment, with after: the id of the last event.',
  );
