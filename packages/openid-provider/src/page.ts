import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 25%, transparent) }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
.notice { border-inline-start: .3rem solid #b45309; padding: .5rem 1rem; background: color-mix(in srgb, #b45309 12%, transparent) }
ul.principals { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)) }
ul.principals li { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem }
ul.principals p { margin: .5rem 0 }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; margin: 0; font-size: .875rem } dd { margin: 0 }
button { font: inherit; font-weight: 600; padding: .5rem .75rem; border: 0; border-radius: .375rem; background: #0b5563; color: #fff; cursor: pointer }
ul.principals button { width: 100%; text-align: start }
button:hover { background: #07414c } button:focus-visible { outline: .2rem solid #f59e0b; outline-offset: .15rem }
`;

/** Markup that needs no further escaping. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const render = (value: unknown): string => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? character);
};

/** A template whose values are escaped, unless they are markup already. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...values.map(render)));

/** A whole page: no script, nothing fetched. */
export const page = (title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Huza</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text;

const styleHash = createHash('sha256').update(style).digest('base64');

const policy = (returnOrigins: readonly string[], script: string) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src 'sha256-${styleHash}'`,
    `form-action ${["'self'", ...returnOrigins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The headers of a page. Browsers apply `form-action` to the redirects that follow a submitted form too,
 * so that the origins to return to are named.
 */
export const pageHeaders = (returnOrigins: readonly string[] = []) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policy(returnOrigins, "'none'"),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/**
 * The content security policy of the library's own page, a form that submits itself: the library adds the
 * hash of its script where `script-src` is given. It replaces a policy of the server around it.
 */
export const libraryPagePolicy = (returnOrigins: readonly string[]) => policy(returnOrigins, "'self'");
