import { agencies, guardedChanges, guardedFields, guardedStreams, schemaOf } from './agency-schema.ts';
import { askers } from './askers.ts';
import { datasetTable, escapeHtml } from './dataset-table.ts';
import { agreements } from './grants.ts';
import { groupBy } from './group-by.ts';
import { pageStyle } from './page-style.ts';

/** The access matrix as a page of its own, from the expectations that the test compares with a running hub. */
export function matrixPage(): string {
  const parts = agencies.map(agencyPart);
  const changes = agencies.flatMap((agency) => guardedChanges(schemaOf(agency)));
  const streams = agencies.flatMap((agency) => guardedStreams(schemaOf(agency)));
  const count = agencies.flatMap((agency) => guardedFields(schemaOf(agency))).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Huza: the access matrix</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>Huza: who may reach what</h1>
<p>Each of the ${count} fields that are not for everyone, for nobody signed in and for every demonstration principal, with no purpose and with each of its own: ${askers.length} ways to ask. The test <code>tests/access-matrix.test.ts</code> asks a running hub all of it, with the agreements in force, suspended, one at a time and ended, and fails where an answer differs from this page.</p>
${legend}
<nav aria-label="Datasets"><ul>
${parts.flatMap(({ datasets }) => datasets.map((name) => `<li><a href="#${name}">${name}</a></li>`)).join('\n')}
</ul></nav>
${parts.map(({ html }) => html).join('\n')}
<h2>What is not in the matrix</h2>
<p>Fields that anyone may read, among them those of a figure, a page of a list and an audit log: they are reached through a field that is guarded. The changes below are for officials; each checks besides that the principal is the right party’s data steward or analyst. The test does not try them:</p>
<ul>
${changes.map(({ coordinate, sensitivity }) => `<li><code>${escapeHtml(coordinate)}</code>, ${sensitivity}</li>`).join('\n')}
</ul>
<p>Subscriptions are decided as fields of queries are, anew for each event; <code>tests/events.test.ts</code> tries them:</p>
<ul>
${streams.map(({ coordinate, sensitivity }) => `<li><code>${escapeHtml(coordinate)}</code>, ${sensitivity}</li>`).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function agencyPart(agency: string) {
  const byDataset = groupBy(guardedFields(schemaOf(agency)), ({ dataset }) => dataset);
  const tables = [...byDataset].map(([dataset, fields]) => datasetTable(dataset, fields));
  const html = `<section aria-labelledby="${agency}">\n<h2 id="${agency}">${agency}</h2>\n${tables.join('\n')}\n</section>`;
  return { datasets: [...byDataset.keys()], html };
}

const legend = `<h2>How to read it</h2>
<dl>
<dt>nothing</dt><dd>The field is refused.</dd>
<dt>officials</dt><dd>An OFFICIAL field: given to whoever signed in, but to employers.</dd>
<dt>AGGREGATE</dt><dd>Tables alone: fields that are RESTRICTED.</dd>
<dt>PSEUDONYMISED</dt><dd>Records, with a pseudonym in the place of each identifier.</dd>
<dt>IDENTIFIED</dt><dd>Records, with the agency’s own numbers.</dd>
</dl>
<p>Below it stands what opens the field, and to which records or counts it is limited: <em>own use</em>, the agency’s rules for its own staff, or a data-sharing agreement: ${Object.entries(
  agreements,
)
  .map(([agreement, provider]) => `<em>${agreement}</em> of ${provider}`)
  .join(
    ', ',
  )}. While an agreement is suspended, before its first day and after its end, it opens nothing, and only what others open is given.</p>
<p>A field that is reached through others, or chosen or sorted by others, is given when those are given too.</p>`;
