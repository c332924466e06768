import { RequestError } from '@huza/access';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { AgencyAnswer } from './failure.ts';

/** An agency's stream as it comes in, and how each of its messages is read. */
export interface AgencyStream {
  readonly chunks: AsyncIterable<Uint8Array | string>;
  readonly key: string;
  /** The caller is gone. */
  readonly gone: AbortSignal;
  /** The gateway is to stop. */
  readonly stopping: AbortSignal;
  read(text: string): AgencyAnswer;
  /** What stands for an agency that breaks off. */
  unavailable(): AgencyAnswer;
}

/**
 * Passes on an agency's stream (GraphQL over Server-Sent Events, distinct connections mode), no faster than the caller
 * reads. It ends when the agency completes it; where it breaks off, the last answer says so.
 */
export async function* followAgency(options: AgencyStream): AsyncGenerator<AgencyAnswer> {
  const { chunks, gone, stopping, key, read, unavailable } = options;
  const messages: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => messages.push(message) });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunks) {
      parser.feed(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
      for (const { event, data } of messages.splice(0)) {
        if (event === 'complete') return;
        if (event === 'next') yield read(data);
      }
    }
    yield unavailable();
  } catch {
    if (gone.aborted) return;
    yield stopping.aborted ? { data: { [key]: null }, errors: [stopped()] } : unavailable();
  }
}

const stopped = () =>
  new RequestError(
    'AGENCY_UNAVAILABLE',
    'The hub stops. Subscribe again in a moment, with after: the id of the last event.',
  );
