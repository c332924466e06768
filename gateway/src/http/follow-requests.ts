import type { Logger, Metrics } from '@huza/service';
import type { RequestHandler } from 'express';
import { exchangeOf } from '../exchange.ts';

/** One line and one observation a request: who asked, why, whom, how long. Never tokens nor variables. */
export function followRequests(logger: Logger, metrics: Metrics): RequestHandler {
  const seconds = metrics.histogram('huza_request_seconds', 'Time to answer an operation', ['outcome']);
  return (_request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const exchange = exchangeOf(response);
      const took = performance.now() - start;
      const outcome = response.writableFinished ? (exchange?.outcome ?? 'refused') : 'abandoned';
      seconds.observe({ outcome }, took / 1_000);
      logger.info(
        {
          requestId: response.getHeader('x-request-id'),
          operation: exchange?.operation,
          principal: exchange?.principal?.subject,
          agency: exchange?.principal?.agency,
          purpose: exchange?.purpose,
          outcome,
          milliseconds: Math.round(took),
          asked:
            exchange &&
            Object.fromEntries([...exchange.agencies].map(([name, ms]) => [name, Math.round(ms)])),
        },
        'operation',
      );
    });
    next();
  };
}
