import { frenchMembers, frenchNames } from './french-names.ts';

/** How names of the graph read in a language. */
export interface Names {
  /** A variable, a dimension, a measure, a filter or a unit. */
  readonly variable: (name: string) => string;
  /** What a table counts. */
  readonly subject: (table: { readonly name: string; readonly description: string }) => string;
  /** A member of a classification that is known by its code alone. */
  readonly member: (code: string) => string;
}

/** A name of the graph as people read it: `ISSUED_YEAR` and `issuedYear` become `Issued year`. */
export function readable(name: string): string {
  const words = (
    /[a-z]/.test(name) ? name.replace(/([a-z])([A-Z])/g, '$1 $2') : name.replaceAll('_', ' ')
  ).toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** In English, as the schema has them. */
export const englishNames: Names = {
  variable: readable,
  // As its description begins: `A table of permits by …`.
  subject: ({ name, description }) => {
    const [, subject] = /^A table of (?:the )?(.+?)(?: by |[,.]|$)/.exec(description) ?? [];
    return readable(subject ?? name.replace(/Table$/, ''));
  },
  // A code that is a word reads as one: `FEMALE` becomes `Female`; `H1`, `KEN` and `2024-Q1` stay.
  member: (code) => (/^[A-Z_]{4,}$/.test(code) ? readable(code) : code),
};

/** `ISSUED_YEAR` goes by `issuedYear`. */
const inCamelCase = (name: string) =>
  /[a-z]/.test(name)
    ? name
    : name.toLowerCase().replace(/_([a-z])/g, (_underscore, letter: string) => letter.toUpperCase());

/** The French name of a variable; undefined where it has none. */
export const frenchNameOf = (name: string): string | undefined => frenchNames[inCamelCase(name)];

/** In French; what has no French name is shown by its English one. */
export const namesInFrench: Names = {
  variable: (name) => frenchNameOf(name) ?? englishNames.variable(name),
  subject: (table) => frenchNames[table.name] ?? englishNames.subject(table),
  member: (code) => frenchMembers[code] ?? englishNames.member(code),
};
