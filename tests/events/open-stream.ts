import type { TestHub } from '../hub.ts';

/** One message of a stream. */
export interface StreamMessage {
  readonly data: Record<string, Record<string, unknown> | null> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A subscription that is followed, as a browser would, with what has come so far. */
export interface OpenStream extends AsyncDisposable {
  readonly messages: StreamMessage[];
  /** Whether the hub has completed it. */
  completed(): boolean;
  /** The end of it, whether completed or broken off. */
  readonly ended: Promise<void>;
}

interface Asking {
  readonly as?: string;
  readonly purpose?: string;
  readonly variables?: object;
}

/** Opens a stream through the gateway, and reads it to its end in the background. */
export async function openStream(hub: TestHub, query: string, asking: Asking = {}): Promise<OpenStream> {
  const { as, purpose, variables } = asking;
  const leaving = new AbortController();
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(as && { authorization: `Bearer ${await hub.token(as)}` }),
      ...(purpose && { 'huza-purpose': purpose }),
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const messages: StreamMessage[] = [];
  let completed = false;
  const read = async () => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^event: next\ndata: (.*)$/.exec(part)?.[1];
        if (data) messages.push(JSON.parse(data));
        if (part.startsWith('event: complete')) completed = true;
      }
    }
  };
  const ended = read().catch(() => {});
  return {
    messages,
    ended,
    completed: () => completed,
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      await ended;
    },
  };
}
