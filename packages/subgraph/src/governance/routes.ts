import { publicJwk, RequestError, type SigningKey } from '@huza/access';
import express, { type Express } from 'express';
import type { Statements } from './statements.ts';

const greatestPage = 200;

/**
 * What agencies tell each other. Statements carry the signatures of who made them, so that anyone may bring
 * or fetch one: a steward can suspend an agreement here while coordination is down.
 */
export function addGovernanceRoutes(
  app: Express,
  statements: Statements,
  agency: string,
  key: SigningKey,
): void {
  app.get('/.well-known/jwks.json', (_request, response) => {
    const published = statements.register.keys.keysOf(agency).map(({ jwk }) => jwk);
    response.json({ keys: published.length > 0 ? published : [publicJwk(key)] });
  });
  app.get('/statements', async (request, response) => {
    const after = Number(request.query.after ?? 0);
    response.json({
      statements: await statements.after(Number.isSafeInteger(after) ? after : 0, greatestPage),
    });
  });
  app.post('/statements', express.json({ limit: '1mb' }), async (request, response) => {
    const text: unknown = request.body?.statement;
    try {
      if (typeof text !== 'string') {
        throw new RequestError('INVALID_INPUT', 'The body has no statement: send {"statement": "…"}.');
      }
      await statements.accept(text);
      response.status(204).end();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      response.status(400).json({ errors: [error] });
    }
  });
}
