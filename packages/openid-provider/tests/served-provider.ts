import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createOpenidProvider } from '../src/index.ts';

/**
 * The provider on a free port, mounted below `/openid` of an Express application as the gateway does,
 * which sets a content security policy of its own.
 */
export async function serveProvider(keyDirectory?: string) {
  const app = express();
  const server = createServer(app);
  await listen(server);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/openid`;
  const faults: Error[] = [];
  const { callback } = createOpenidProvider({
    issuer,
    redirectOrigins: [origin],
    onFault: (error) => faults.push(error),
    ...(keyDirectory && { keyDirectory }),
  });
  app.use((_request, response, next) => {
    response.set('content-security-policy', "default-src 'self'");
    next();
  });
  app.use('/openid', callback);
  return { origin, issuer, faults, [Symbol.asyncDispose]: () => close(server) };
}

async function listen(server: Server) {
  server.listen(0, 'localhost');
  await once(server, 'listening');
}

async function close(server: Server) {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
