import { stringify } from 'csv-stringify/sync';
import type { EditionDocument } from './edition-document.ts';

const columns = [
  'edition',
  'effective_from',
  'effective_until',
  'isco_08',
  'title_en',
  'title_fr',
  'reason',
  'demonstration',
];

/** An edition as comma-separated values: a line an occupation. */
export function editionCsv({ name, effectiveFrom, effectiveUntil, ...edition }: EditionDocument): string {
  const lines = edition.entries.map(({ code, titleEnglish, titleFrench, reason }) => [
    name,
    effectiveFrom,
    effectiveUntil,
    code,
    titleEnglish,
    titleFrench,
    reason,
    edition.entriesAreDemonstration,
  ]);
  return stringify([columns, ...lines], {
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
