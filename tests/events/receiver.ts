import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One message as it came in. */
export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An application's address that takes webhooks' messages. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: ReceivedMessage[];
}

/** Answers with a status, or never. */
export type Answering = (message: ReceivedMessage) => number | 'NEVER';

/** Serves an address; what a message is answered with is the test's to say. */
export async function serveReceiver(answering: Answering = () => 204, port = 0): Promise<Receiver> {
  const received: ReceivedMessage[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const message = { headers: request.headers, body };
    received.push(message);
    const answer = answering(message);
    if (answer !== 'NEVER') response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/events`,
    port: taken,
    received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
