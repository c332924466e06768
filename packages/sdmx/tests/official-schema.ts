import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const folder = new URL('../../../../shared/data/sdmx/schemas/', import.meta.url);

/** Whether the schemas that the SDMX community publishes lie beside the checkout. */
export const schemasFound = existsSync(folder);

/** What a message violates in the official schema of SDMX-JSON 2.0; nothing where it is valid. */
export function violations(kind: 'data' | 'structure', message: object): string[] {
  const text = readFileSync(new URL(`sdmx-json-${kind}-schema.json`, folder), 'utf8');
  const { id: _id, $schema: _dialect, ...schema } = JSON.parse(text);
  // Its regular expressions are of the kind without Unicode, with escapes that the other forbids.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats.default(ajv);
  // A message is what the reader gets: dates as text, nothing undefined.
  ajv.validate(schema, JSON.parse(JSON.stringify(message)));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
