import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { requestId } from './request-id.ts';

/** Says of each thing a service depends on whether it answers. */
export type Readiness = () => Promise<Record<string, boolean>>;

export interface ServiceOptions {
  readonly name: string;
  /** `0` takes a free port. */
  readonly port: number;
  /** Default `localhost`. */
  readonly host?: string;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** `/ready` answers 200 when every entry is true, else 503; either way it names each entry. */
  readonly readiness?: Readiness;
  /** Parts that `/ready` names and that do not decide: the service answers without them, if less. */
  readonly observed?: Readiness;
  /** Adds the service's own routes. */
  mount(app: Express, server: Server): void | Promise<void>;
  /** Runs once, before anything else: ends answers that would not end by themselves. */
  onStopping?(): void;
  /** Runs once, after the last request has been answered. */
  onStop?(): Promise<void>;
}

export interface Service {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  /** Lets requests under way finish (at most 10 s), then frees the port. Safe to call twice. */
  stop(): Promise<void>;
}

const drainMilliseconds = 10_000;

/** The port is taken, or may not be used. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/**
 * Starts an HTTP process with what every service of the hub has: `/health` (alive), `/ready` (its parts
 * answer), `/metrics` (Prometheus), a request id, and a graceful stop.
 *
 * @throws PortError when the port is in use or not permitted.
 */
export async function serve(options: ServiceOptions): Promise<Service> {
  const { name, host = 'localhost', metrics = createMetrics(name) } = options;
  const app = express().disable('x-powered-by').disable('etag');
  app.use(requestId);
  app.get('/health', (_request, response) => void response.json({ status: 'alive', service: name }));
  app.get('/ready', async (_request, response) => {
    const [needed, observed] = await Promise.all([options.readiness?.(), options.observed?.()]);
    const ready = Object.values(needed ?? {}).every(Boolean);
    const parts = { ...needed, ...observed };
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', service: name, parts });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  const server = createServer(app);
  await options.mount(app, server);
  app.use(answerFault(options.logger));
  const port = await listen(server, options.port, host, name);
  options.logger.info({ port }, 'listening');
  let stopping: Promise<void> | undefined;
  const stop = () => {
    if (!stopping) options.onStopping?.();
    stopping ??= close(server).then(async () => {
      await options.onStop?.();
      options.logger.info('stopped');
    });
    return stopping;
  };
  return { name, url: `http://${host}:${port}`, port, stop };
}

/** A fault of a route is logged, and the caller learns nothing but the request's id. */
function answerFault(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) logger.error({ err: error }, 'a route failed');
    response.status(status).json({ status: status === 500 ? 'fault' : 'refused' });
  };
}

function listen(server: Server, port: number, host: string, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const variable = `${name === 'gateway' ? 'HUZA' : name.toUpperCase()}_PORT`;
      const reason =
        error.code === 'EADDRINUSE' ? 'is in use by another process' : `cannot be used (${error.code})`;
      reject(
        new PortError(`Port ${port} for ${name} ${reason}. Free it, or set ${variable} to another port.`),
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** `server.close` ends only what is idle now: connections that fall idle later are closed as they do. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(limit);
      resolve();
    });
  });
}
