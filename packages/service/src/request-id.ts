import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The header that carries one request's id from the gateway through every subgraph. */
export const requestIdHeader = 'x-request-id';

/** Only ids that cannot forge a log line are taken over from outside. */
const acceptable = /^[\w-]{8,64}$/;

/** Takes over the request id that came with the request, or makes one, and answers with it. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.header(requestIdHeader);
  const id = given && acceptable.test(given) ? given : randomUUID();
  request.headers[requestIdHeader] = id;
  response.setHeader(requestIdHeader, id);
  next();
};
