import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import type { Provider } from './oidc-provider.ts';
import { html, page, pageHeaders } from './page.ts';
import { findPrincipal } from './principals.ts';
import { signInPage } from './sign-in-page.ts';

/** The sign-in step: shows the demonstration principals and signs in as the one chosen. */
export function signIn(provider: Provider, returnOrigins: readonly string[]): Router {
  const headers = pageHeaders(returnOrigins);
  const router = express.Router();
  router.get('/interaction/:uid', async (request, response) => {
    await provider.interactionDetails(request, response);
    response.set(headers).send(signInPage());
  });
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '1kb' }),
    async (request, response) => {
      const chosen: unknown = request.body?.principal;
      const principal = findPrincipal(chosen);
      if (!principal)
        return refuse(response, `There is no demonstration principal ${JSON.stringify(chosen)}.`);
      // An explicitly asked consent is answered in the same step: there is nothing to consent to.
      await provider.interactionFinished(request, response, {
        login: { accountId: principal.name },
        consent: {},
      });
    },
  );
  router.use(expired);
  return router;
}

const expired: ErrorRequestHandler = (error, _request, response, next) => {
  if (error?.error !== 'invalid_request') return next(error);
  refuse(response, 'This sign-in has expired or was begun in another browser.');
};

function refuse(response: Response, reason: string): void {
  const body = html`<p>${reason}</p><p>Start again from the application.</p>`;
  response.status(400).set(pageHeaders()).send(page('Signing in did not work', body));
}
