import type { CellCodes } from './grouping.ts';

/** The dimensions that a cell is a total over. */
export const totalOver = <Name extends string>({ codes }: { readonly codes: CellCodes<Name> }): Name[] =>
  (Object.keys(codes) as Name[]).filter((name) => codes[name] === null);

/** What another agency describes, by its key; null where a cell does not have it. */
export const reference = <Key extends string>(key: Key, code: string | null | undefined) =>
  code == null ? null : ({ [key]: code } as Record<Key, string>);
