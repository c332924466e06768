import { type AgreementTerms, partiesOf } from '@huza/access';
import { agreementText } from './agreement-text.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const style = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin-bottom: 0; }
  h2 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
  p { margin: .25rem 0; overflow-wrap: anywhere; }
  table { border-collapse: collapse; margin-top: .5rem; }
  th, td { text-align: left; padding: .25rem 1.5rem .25rem 0; border-bottom: 1px solid #8886; }
  code { font-size: .85rem; overflow-wrap: anywhere; }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
  @page { margin: 2.5cm; }`;

/** What a page shows beside the terms. */
export interface PageFacts {
  readonly state: string;
  readonly signedBy: readonly string[];
  /** SHA-256 of the signed record, in hexadecimal. */
  readonly digest: string;
}

/** One version of an agreement as a page, which prints as a document. */
export function agreementPage(terms: AgreementTerms, { state, signedBy, digest }: PageFacts): string {
  const paragraphs = agreementText(terms).map(
    ({ heading, sentences }) =>
      `<h2>${escapeHtml(heading)}</h2>\n${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}`,
  );
  const parties = partiesOf(terms).map(
    (party) =>
      `<tr><th scope="row">${escapeHtml(party)}</th><td>${signedBy.includes(party) ? 'signed' : 'not signed yet'}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(terms.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(terms.title)}</h1>
<p>Data-sharing agreement ${escapeHtml(terms.id)}, version ${terms.version}: ${escapeHtml(state.toLowerCase().replace('_', ' '))}</p>
${paragraphs.join('\n')}
<h2>Signatures</h2>
<table><tbody>${parties.join('')}</tbody></table>
<p>The parties sign the record of which this is the text. Its SHA-256: <code>${escapeHtml(digest)}</code></p>
</main>
</body>
</html>
`;
}
