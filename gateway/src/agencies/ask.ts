import { defaultPrintFn } from '@graphql-mesh/transport-common';
import { purposeHeader, requestSignatureHeader, type SignRequest } from '@huza/access';
import { type Logger, requestIdHeader } from '@huza/service';
import type { DocumentNode } from 'graphql';
import type { Dispatcher } from 'undici';
import type { Exchange, ExchangeContext } from '../exchange.ts';
import { readAnswer } from './answer.ts';
import { type AgencyAnswer, answerOfUnavailable } from './failure.ts';

export interface AgencyOptions {
  readonly agency: string;
  readonly url: string;
  /** The longest that the agency may take for one answer, in milliseconds. */
  readonly timeout: number;
  readonly connections: Dispatcher;
  readonly logger: Logger;
  /** Each agency answers what carries the gateway's signature alone. */
  readonly sign: SignRequest;
  /** Learns how long each answer took, in milliseconds, and whether there was one. */
  observe(agency: string, milliseconds: number, answered: boolean): void;
}

/** Asks an agency's subgraph one operation. */
export type AskAgency = (request: {
  readonly document: DocumentNode;
  readonly variables?: unknown;
  readonly context?: Partial<ExchangeContext>;
}) => Promise<AgencyAnswer>;

/**
 * Gives the executor of one agency. Each operation is one HTTP request with the caller's own token: it is
 * never merged with another's, cached or repeated. It never throws: where the agency gives no answer, the
 * answer says so.
 */
export function askAgency({
  agency,
  url,
  timeout,
  connections,
  logger,
  sign,
  observe,
}: AgencyOptions): AskAgency {
  return async ({ document, variables, context }) => {
    const exchange = context?.exchange;
    if (!exchange) throw new Error('An operation came without its exchange');
    const { requestId } = exchange;
    const start = performance.now();
    let answered = true;
    try {
      const body = JSON.stringify({ query: defaultPrintFn(document), variables });
      const { authorization, purpose } = exchange;
      const signature = await sign({ agency, authorization, purpose, body });
      const headers = { ...headersOf(exchange), [requestSignatureHeader]: signature };
      const text = await send(url, connections, { headers, body, timeout });
      return readAnswer(agency, text, ({ path, extensions }) =>
        logger.error({ requestId, agency, code: extensions?.code, path }, 'fault of an agency'),
      );
    } catch (error) {
      answered = false;
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ requestId, agency, reason }, 'agency does not answer');
      return answerOfUnavailable(agency, document);
    } finally {
      const took = performance.now() - start;
      exchange.agencies.set(agency, (exchange.agencies.get(agency) ?? 0) + took);
      observe(agency, took, answered);
    }
  };
}

interface Message {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly timeout: number;
}

async function send(url: string, connections: Dispatcher, { headers, body, timeout }: Message) {
  const { origin, pathname, search } = new URL(url);
  const signal = AbortSignal.timeout(timeout);
  const path = pathname + search;
  const response = await connections.request({ origin, path, method: 'POST', headers, body, signal });
  const text = await response.body.text();
  if (response.statusCode >= 500) throw new Error(`HTTP status ${response.statusCode}`);
  return text;
}

function headersOf({ authorization, purpose, requestId }: Exchange): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    [requestIdHeader]: requestId,
    ...(authorization && { authorization }),
    ...(purpose && { [purposeHeader]: purpose }),
  };
}
