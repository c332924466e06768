/** The pattern of `ilike` for a text that holds these words anywhere, with its wildcards taken literally. */
export const containing = (words: string) => `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
