import express, { type RequestHandler, Router } from 'express';

/** Serves the explorer's built pages: hashed assets for a year, the page itself fresh, any route the page. */
export function explorer(directory: string): RequestHandler {
  const page = express.static(directory, { index: false, cacheControl: false, setHeaders: fresh });
  return Router()
    .use(
      '/assets',
      express.static(`${directory}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
    )
    .use(page)
    .get('/{*route}', (request, response, next) => {
      if (!request.header('accept')?.includes('text/html')) return next();
      fresh(response);
      response.sendFile('index.html', { root: directory, cacheControl: false });
    });
}

const fresh = (response: { setHeader(name: string, value: string): unknown }) =>
  response.setHeader('cache-control', 'no-cache');
