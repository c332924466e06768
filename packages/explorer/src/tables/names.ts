/** A name of the graph as people read it: `ISSUED_YEAR` and `issuedYear` become `Issued year`. */
export function readable(name: string): string {
  const words = (
    /[a-z]/.test(name) ? name.replace(/([a-z])([A-Z])/g, '$1 $2') : name.replaceAll('_', ' ')
  ).toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a table counts, as its description begins: `A table of permits by …`. */
export function subjectOf({
  name,
  description,
}: {
  readonly name: string;
  readonly description: string;
}): string {
  const [, subject] = /^A table of (?:the )?(.+?)(?: by |[,.]|$)/.exec(description) ?? [];
  return readable(subject ?? name.replace(/Table$/, ''));
}

/** A code that is a word reads as one: `FEMALE` becomes `Female`; `H1`, `KEN` and `2024-Q1` stay. */
export const readableCode = (code: string) => (/^[A-Z_]{4,}$/.test(code) ? readable(code) : code);
