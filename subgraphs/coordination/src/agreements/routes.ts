import { partiesOf, stateOf, textToSign } from '@huza/access';
import type { RouteParts } from '@huza/subgraph';
import type { Express } from 'express';
import { agreementPage } from './agreement-page.ts';
import { signedStatement } from './signed-statement.ts';
import { digestOf } from './versions.ts';

/**
 * The public keys of an agency, those that were replaced among them: what its statements are signed with.
 * Whoever relies on them compares their thumbprints with those exchanged when the agency joined.
 */
export function addKeyRoutes(app: Express, { statements }: RouteParts): void {
  app.get('/agencies/:agency/jwks.json', ({ params }, response) => {
    response.json({ keys: statements.register.keys.keysOf(params.agency).map(({ jwk }) => jwk) });
  });
}

/** Signed agreements as pages, which print as documents: `/agreements/immigration-statistics/1`. */
export function addAgreementRoutes(app: Express, { statements }: RouteParts): void {
  app.get('/agreements/:id/:version', ({ params }, response) => {
    const found = statements.register
      .agreements()
      .find(({ terms }) => terms.id === params.id && String(terms.version) === params.version);
    if (!found) {
      response.status(404).type('text').send('There is no such signed agreement.');
      return;
    }
    const { terms } = found;
    const facts = {
      state: stateOf(found, new Date()),
      signedBy: partiesOf(terms),
      digest: digestOf(signedStatement(terms, statements.all())?.record ?? textToSign(terms)),
    };
    response
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('html')
      .send(agreementPage(terms, facts));
  });
}
