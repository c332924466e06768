import { plainText, plainWords } from './plain-text.ts';
import { readTable } from './read-table.ts';

/** What people call an occupation every day. */
export interface OccupationName {
  /** The unit group of ISCO-08. A name may stand with several: there are teachers of several levels. */
  readonly code: string;
  /** The name's language, ISO 639-1: `en`, `fr` or `rw`. */
  readonly language: string;
  readonly name: string;
}

/** Everyday names of unit groups, in the order of their codes. They are Huza's own, and no part of ISCO-08. */
export const occupationNames: readonly OccupationName[] = readTable<'code' | 'language' | 'name'>(
  'occupation-names.csv',
);

const byCode = new Map<string, OccupationName[]>();
for (const entry of occupationNames) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);

/** What people call a unit group; none for an unknown code. */
export const occupationNamesOf = (code: string): readonly OccupationName[] => byCode.get(code) ?? [];

const inWords = occupationNames.map((entry) => ({
  entry,
  text: plainText(entry.name),
  words: plainWords(entry.name),
}));

/**
 * The names that have each sought word, or its beginning, in the order of codes: one a unit group, the name that is
 * nothing else before one that is longer. Accents, capitals and an ending of a letter or two do not matter.
 */
export function findOccupationNames(sought: string): OccupationName[] {
  const words = plainWords(sought);
  if (words.length === 0) return [];
  const text = plainText(sought).trim();
  const found = new Map<string, OccupationName>();
  for (const { entry, words: own, text: name } of inWords) {
    const fits = words.every((word) => own.some((other) => fitsWord(word, other)));
    if (fits && (name === text || !found.has(entry.code))) found.set(entry.code, entry);
  }
  return [...found.values()];
}

/** Letters that a form of a word may have more than its everyday name: `drivers`, `infirmières`. */
const longestEnding = 2;
/** Shorter words have no endings: `man` is not found by `manes`. */
const shortestStem = 4;

/** Whether a word is the beginning of another, or the other with an ending. */
function fitsWord(sought: string, word: string): boolean {
  if (word.startsWith(sought)) return true;
  const ending = sought.length - word.length;
  return word.length >= shortestStem && ending <= longestEnding && sought.startsWith(word);
}
