import type { Response } from 'express';

/** The codes of errors of SDMX's web services, with their status of HTTP; 406 is HTTP's own. */
const problems = {
  100: { status: 404, title: 'No results found' },
  130: { status: 413, title: 'Response too large due to client request' },
  140: { status: 400, title: 'Syntax error' },
  406: { status: 406, title: 'Not acceptable' },
} as const;

/** Answers with an error as SDMX-JSON writes it, whatever form was asked for. */
export function answerProblem(response: Response, code: keyof typeof problems, detail: string): void {
  const { status, title } = problems[code];
  for (const name of ['etag', 'last-modified', 'cache-control']) response.removeHeader(name);
  response
    .status(status)
    .type('application/json')
    .send(JSON.stringify({ errors: [{ code, title, titles: { en: title }, detail }] }));
}

/** Answers that no representation fits what is accepted. */
export const answerNotAcceptable = (response: Response, offered: readonly string[]): void =>
  answerProblem(response, 406, `Accept is none of what there is: ${offered.join(', ')}.`);
