/** The state in an address: names and plain words, so that a person can read it and write it. */
export type SearchText = Readonly<Record<string, string>>;

export const parseSearch = (search: string): SearchText => Object.fromEntries(new URLSearchParams(search));

/** Leaves out what has no value. */
export function stringifySearch(state: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(state).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}
