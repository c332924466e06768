import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenidProvider } from '@huza/openid-provider';
import express from 'express';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** An HTTP server with the real OpenID provider, that keeps what it is asked and answers as told. */
export async function serveHub(answer: { status?: number; body: string }) {
  const app = express();
  const server = createServer(app).listen(0, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const received: Received[] = [];
  let signIns = 0;
  app.post('/openid/token', (_request, _response, next) => {
    signIns += 1;
    next();
  });
  app.use('/openid', createOpenidProvider({ issuer: `${url}/openid`, redirectOrigins: [url] }).callback);
  app.post('/graphql', express.json(), ({ headers, body }, response) => {
    received.push({ headers, body });
    response.status(answer.status ?? 200).send(answer.body);
  });
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url, received, signIns: () => signIns, [Symbol.asyncDispose]: stop };
}
