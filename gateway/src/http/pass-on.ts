import { RequestError } from '@huza/access';
import { requestIdHeader, stream } from '@huza/service';
import type { Request, RequestHandler, Response } from 'express';

/** What of a request the agency learns: what is asked and in which form, never who asks. */
const asked = ['accept', 'accept-language', 'if-none-match', 'if-modified-since', requestIdHeader];

/** What of an answer the caller learns. Its length is left out, as the gateway may compress it. */
const answered = [
  'content-type',
  'content-disposition',
  'content-security-policy',
  'cache-control',
  'etag',
  'last-modified',
  'retry-after',
];

/** What an agency answers beside GraphQL. */
export interface OpenAddress {
  readonly agency: string;
  /** The agency's own address, whatever its path. */
  readonly url: string;
  /** The longest that the agency may take until its answer begins, in milliseconds. */
  readonly timeout: number;
}

/**
 * Passes on what an agency answers to anyone, under the same path, as it comes: the gateway is the hub's one door.
 *
 * @throws RequestError where the agency does not answer.
 */
export function passOn({ agency, url, timeout }: OpenAddress): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response
        .status(405)
        .set('allow', 'GET, HEAD')
        .json({ errors: [onlyRead()] });
      return;
    }
    const target = sameAddress(request, url);
    if (!target) return next();
    const answer = await ask(target, request, response, timeout);
    if (!answer) throw unavailable(agency);
    const differs = answer.headers.get('vary');
    if (differs) response.vary(differs);
    response.status(answer.status);
    response.setHeaders(new Headers(chosen(answered, (name) => answer.headers.get(name))));
    // An answer that the agency breaks off is broken off here too: its beginning is under way already.
    await stream(response, answer.body ?? nothing()).catch(() => response.destroy());
  };
}

/** The request's path and query at the agency; none where dots would lead out of the path that is open. */
function sameAddress(request: Request, url: string): URL | undefined {
  const target = new URL(url);
  target.pathname = request.path;
  target.search = /\?.*/s.exec(request.originalUrl)?.[0] ?? '';
  return target.pathname === request.path ? target : undefined;
}

/** Who goes away before the answer begins ends the asking, too. */
async function ask(target: URL, request: Request, response: Response, timeout: number) {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), timeout);
  const left = () => ending.abort();
  response.once('close', left);
  const headers = {
    'accept-encoding': 'identity',
    // With a condition, fetch else asks for an answer made anew, which is never 304.
    'cache-control': 'max-age=0',
    ...chosen(asked, (name) => request.get(name)),
  };
  const options = { method: request.method, headers, redirect: 'manual', signal: ending.signal } as const;
  const answer = await fetch(target, options).catch(() => undefined);
  clearTimeout(timer);
  return answer;
}

const onlyRead = () => new RequestError('INVALID_INPUT', 'What is here can only be read: use GET.');

const unavailable = (agency: string) =>
  new RequestError('AGENCY_UNAVAILABLE', `${agency} does not answer now. Try again in a moment.`, { agency });

function chosen(names: readonly string[], headerOf: (name: string) => string | null | undefined) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headerOf(name);
      return value ? [[name, value]] : [];
    }),
  );
}

async function* nothing(): AsyncGenerator<string> {}
