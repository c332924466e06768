/** What has a name in English, and perhaps one in French. */
export interface Named {
  readonly name: string;
  readonly nameFrench?: string;
  readonly description?: string;
}

/** A name and description as messages give them: the best match, and each language's. */
export const localised = ({ name, nameFrench, description }: Named) => ({
  name,
  names: { en: name, ...(nameFrench && { fr: nameFrench }) },
  ...(description && { description, descriptions: { en: description } }),
});

/** The languages of a message that names these; the first is the main one. */
export function languagesOf(named: Iterable<Named>): string[] {
  for (const { nameFrench } of named) if (nameFrench) return ['en', 'fr'];
  return ['en'];
}
