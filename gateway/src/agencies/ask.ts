import { defaultPrintFn } from '@graphql-mesh/transport-common';
import { purposeHeader, requestSignatureHeader, type SignRequest } from '@huza/access';
import { type Logger, requestIdHeader } from '@huza/service';
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Dispatcher } from 'undici';
import type { Exchange, ExchangeContext } from '../exchange.ts';
import { readAnswer } from './answer.ts';
import { type AgencyAnswer, answerOfUnavailable, firstKey } from './failure.ts';
import { followAgency } from './follow.ts';

export interface AgencyOptions {
  readonly agency: string;
  readonly url: string;
  /** The longest that the agency may take for one answer, in milliseconds. */
  readonly timeout: number;
  readonly connections: Dispatcher;
  /** Connections of streams, so that those who wait for events take no place from those who ask. */
  readonly streams: Dispatcher;
  /** The gateway is to stop. */
  readonly stopping: AbortSignal;
  readonly logger: Logger;
  /** Each agency answers what carries the gateway's signature alone. */
  readonly sign: SignRequest;
  /** Learns how long each answer took, in milliseconds, and whether there was one. */
  observe(agency: string, milliseconds: number, answered: boolean): void;
}

/** One operation for an agency. */
interface AgencyRequest {
  readonly document: DocumentNode;
  readonly variables?: unknown;
  readonly context?: Partial<ExchangeContext>;
}

/** Asks an agency's subgraph one operation; a subscription is answered as long as it lasts. */
export type AskAgency = (request: AgencyRequest) => Promise<AgencyAnswer | AsyncIterable<AgencyAnswer>>;

/**
 * Gives the executor of one agency. Each operation is one HTTP request with the caller's own token: it is
 * never merged with another's, cached or repeated. It never throws: where the agency gives no answer, the
 * answer says so.
 */
export function askAgency(options: AgencyOptions): AskAgency {
  const { agency, timeout, logger, observe } = options;
  return async ({ document, variables, context }) => {
    const exchange = context?.exchange;
    if (!exchange) throw new Error('An operation came without its exchange');
    const { requestId } = exchange;
    const start = performance.now();
    let answered = true;
    const read = (text: string) =>
      readAnswer(agency, text, ({ path, extensions }) =>
        logger.error({ requestId, agency, code: extensions?.code, path }, 'fault of an agency'),
      );
    try {
      const { headers, body } = await messageTo(agency, options.sign, exchange, document, variables);
      if (getOperationAST(document)?.operation !== 'subscription') {
        return read(await send(options, { headers, body, signal: AbortSignal.timeout(timeout) }));
      }
      return await subscribe(options, { headers, body }, exchange, document, read);
    } catch (error) {
      answered = false;
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ requestId, agency, reason }, 'agency does not answer');
      return answerOfUnavailable(agency, document);
    } finally {
      const took = performance.now() - start;
      exchange.agencies.set(agency, (exchange.agencies.get(agency) ?? 0) + took);
      exchange.plan?.push({ agency, after: start - exchange.start, took, answered });
      observe(agency, took, answered);
    }
  };
}

async function messageTo(
  agency: string,
  sign: SignRequest,
  exchange: Exchange,
  document: DocumentNode,
  variables: unknown,
) {
  const body = JSON.stringify({ query: defaultPrintFn(document), variables });
  const { authorization, purpose } = exchange;
  const signature = await sign({ agency, authorization, purpose, body });
  return { headers: { ...headersOf(exchange), [requestSignatureHeader]: signature }, body };
}

/** A stream where the agency gives one, else its one answer, such as a refusal. */
async function subscribe(
  { agency, url, streams, stopping }: AgencyOptions,
  { headers, body }: Omit<Message, 'signal'>,
  { gone }: Exchange,
  document: DocumentNode,
  read: (text: string) => AgencyAnswer,
): Promise<AgencyAnswer | AsyncIterable<AgencyAnswer>> {
  const accept = `text/event-stream, ${headers.accept}`;
  const signal = AbortSignal.any([gone, stopping]);
  const response = await request(streams, url, { headers: { ...headers, accept }, body, signal });
  if (!String(response.headers['content-type']).startsWith('text/event-stream')) {
    return read(await response.body.text());
  }
  const unavailable = () => answerOfUnavailable(agency, document);
  return followAgency({ chunks: response.body, key: firstKey(document), gone, stopping, read, unavailable });
}

interface Message {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

async function send({ url, connections }: AgencyOptions, message: Message): Promise<string> {
  return (await request(connections, url, message)).body.text();
}

async function request(connections: Dispatcher, url: string, message: Message) {
  const { origin, pathname, search } = new URL(url);
  const response = await connections.request({ origin, path: pathname + search, method: 'POST', ...message });
  if (response.statusCode < 500) return response;
  await response.body.dump();
  throw new Error(`HTTP status ${response.statusCode}`);
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
