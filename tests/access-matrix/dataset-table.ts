import type { SchemaField } from './agency-schema.ts';
import type { Asker } from './askers.ts';
import { type Column, columnsOf } from './columns.ts';
import type { Access } from './expectation.ts';
import { groupBy } from './group-by.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** One dataset's fields, by everyone who may ask. */
export function datasetTable(dataset: string, fields: readonly SchemaField[]): string {
  const all = columnsOf(fields);
  const columns = all.filter(({ cells }) => cells.some((cell) => cell !== null));
  const lists = all.filter((column) => nameOf(column) !== null).map(listOf);
  const head = columns.map((column) => `<th scope="col">${nameOf(column) ?? askersOf(column)}</th>`).join('');
  const rows = fields.map(
    ({ coordinate, sensitivity, isIdentifier }, index) =>
      `<tr><th scope="row">${coordinate}</th><td>${sensitivity}${isIdentifier ? ', identifier' : ''}</td>${columns
        .map(({ cells }) => cellOf(cells[index] ?? null))
        .join('')}</tr>`,
  );
  const name = escapeHtml(dataset);
  return `<h3 id="${name}">${name}</h3>
<div class="scroll" role="region" aria-labelledby="${name}" tabindex="0">
<table>
<caption>Who may reach the guarded fields of ${name}, and what opens them</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Sensitivity</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
${lists.join('\n')}`;
}

/** Those to whom nothing opens, or no more than to any official, are many: they stand below the table. */
function nameOf({ cells }: Column): string | null {
  if (cells.every((cell) => cell === null)) return 'Nothing is given to';
  return cells.every((cell) => cell === null || cell.to === 'OFFICIALS') ? 'Any other official' : null;
}

/** One line a principal, with all its purposes that lead to the column. */
const linesOf = ({ askers }: Column) =>
  [...groupBy(askers, ({ principal }) => principal).values()].map(lineOf);

const askersOf = (column: Column) =>
  linesOf(column)
    .map((line) => `<span class="asker">${line}</span>`)
    .join('');

const listOf = (column: Column) => `<p><em>${nameOf(column)}</em>: ${linesOf(column).join('; ')}.</p>`;

function lineOf(some: readonly Asker[]): string {
  const [{ principal, agency, roles } = { principal: null, agency: '', roles: [] }] = some;
  if (principal === null) return '<strong>nobody signed in</strong>';
  const purposes = some.map(({ purpose }) => purpose ?? 'no purpose').join(', ');
  return `<strong>${agency}, ${roles.join(', ')}</strong>: ${purposes}`;
}

function cellOf(access: Access | null): string {
  if (!access) return '<td>nothing</td>';
  if (access.to === 'OFFICIALS') return '<td>officials</td>';
  const terms = [...access.under, ...access.limits].map(escapeHtml).join('; ');
  return `<td class="${access.to}">${access.to}<span class="under">${terms}</span></td>`;
}
