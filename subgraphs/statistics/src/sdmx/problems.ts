import type { Response } from 'express';

/** The codes of errors of SDMX's web services, with their status of HTTP. */
const problems = {
  100: { status: 404, title: 'No results found' },
  130: { status: 413, title: 'Response too large due to client request' },
  140: { status: 400, title: 'Syntax error' },
  501: { status: 501, title: 'Not implemented' },
} as const;

/** Answers with an error as SDMX-JSON writes it. */
export function answerProblem(response: Response, code: keyof typeof problems, detail: string): void {
  const { status, title } = problems[code];
  response.status(status).json({ errors: [{ code, title, titles: { en: title }, detail }] });
}

/** Answers that no representation fits what is accepted. */
export function answerNotAcceptable(response: Response, offered: readonly string[]): void {
  const detail = `Accept is none of what there is: ${offered.join(', ')}.`;
  response
    .status(406)
    .json({ errors: [{ code: 406, title: 'Not acceptable', titles: { en: 'Not acceptable' }, detail }] });
}
