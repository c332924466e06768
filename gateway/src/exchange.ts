import type { Principal, Purpose } from '@huza/access';
import type { Response } from 'express';

/** How a request ended: with every field, with some, refused, or by a fault of the hub. */
export type Outcome = 'whole' | 'partial' | 'refused' | 'failed';

/** One time that an agency was asked for a part of a request. */
export interface AskedAgency {
  readonly agency: string;
  /** Milliseconds from the beginning of the request until the agency was asked. */
  readonly after: number;
  /** Milliseconds until it had answered, or was given up. */
  readonly took: number;
  /** Whether it answered. */
  readonly answered: boolean;
}

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
  /** The moment that it began, as `performance.now()` gives it. */
  readonly start: number;
  /** Every time that an agency was asked, in the order of their answers; undefined unless the caller wants to know. */
  readonly plan: AskedAgency[] | undefined;
}

/** What the runtime hands to plugins and to the agencies' executors. */
export interface ExchangeContext {
  readonly exchange: Exchange;
}

export const exchangeOf = (response: Response): Exchange => response.locals.exchange;
