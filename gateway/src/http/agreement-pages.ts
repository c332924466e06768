import type { RequestHandler } from 'express';

const passedOn = ['content-type', 'content-security-policy'];

/** Passes on the pages of signed agreements, which coordination makes: the gateway is the hub's one door. */
export function agreementPages(coordinationUrl: string): RequestHandler<{ id: string; version: string }> {
  return async ({ params }, response) => {
    const path = `/agreements/${encodeURIComponent(params.id)}/${encodeURIComponent(params.version)}`;
    const page = await fetch(new URL(path, coordinationUrl), { signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
    if (!page) {
      response.status(503).type('text').send('Coordination does not answer now. Try again in a moment.');
      return;
    }
    for (const header of passedOn) {
      const value = page.headers.get(header);
      if (value) response.set(header, value);
    }
    response.status(page.status).send(await page.text());
  };
}
