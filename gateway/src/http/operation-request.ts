import { RequestError } from '@huza/access';
import express, { type RequestHandler } from 'express';

/**
 * Takes one operation as a JSON body, and nothing else. A page of another site cannot send that content
 * type without asking first, which is the protection from forged requests.
 */
export function operationRequest(limit: number): RequestHandler[] {
  return [onlyJson, express.json({ limit, type: 'application/json' }), oneOperation];
}

const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') {
    response.status(405).set('allow', 'POST').json(refusal('Send operations with POST.'));
  } else if (!request.is('application/json')) {
    response.status(415).json(refusal('Send the operation as JSON, with the content type application/json.'));
  } else next();
};

const refusal = (message: string) => ({ errors: [new RequestError('INVALID_INPUT', message)] });

/** Passes on what GraphQL knows of, so that a caller's `extensions` never steer the runtime. */
const oneOperation: RequestHandler = (request, _response, next) => {
  const { query, variables, operationName } = request.body ?? {};
  if (Array.isArray(request.body)) {
    throw new RequestError('INVALID_INPUT', 'Send one operation a request: batches are not taken.');
  }
  if (typeof query !== 'string') {
    throw new RequestError('INVALID_INPUT', 'The body has no operation: send {"query": "…"}.');
  }
  request.body = { query, variables, operationName };
  next();
};
