import type { Principal, Purpose } from '@huza/access';
import type { Response } from 'express';

/** How a request ended: with every field, with some, refused, or by a fault of the hub. */
export type Outcome = 'whole' | 'partial' | 'refused' | 'failed';

/** One request as the gateway knows it. Only ever passed along, never shared between requests. */
export interface Exchange {
  readonly requestId: string;
  readonly authorization: string | undefined;
  principal: Principal | null;
  purpose: Purpose | undefined;
  operation?: string;
  outcome: Outcome;
  /** Whether the caller takes an answer event by event. */
  readonly takesStream: boolean;
  /** The caller is gone. */
  readonly gone: AbortSignal;
  /** Every agency asked, with the milliseconds that it took in all. */
  readonly agencies: Map<string, number>;
}

/** What the runtime hands to plugins and to the agencies' executors. */
export interface ExchangeContext {
  readonly exchange: Exchange;
}

export const exchangeOf = (response: Response): Exchange => response.locals.exchange;
