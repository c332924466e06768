/** How far down a group stands; 1 is the broadest. */
export type Level = 1 | 2 | 3 | 4;

/** A group of a hierarchical classification. */
export interface Group {
  readonly code: string;
  readonly level: Level;
  /** The group one level up; `null` at level 1. */
  readonly parent: string | null;
}

/** The group that a row of a table describes. */
export const groupOf = (row: Record<'code' | 'level' | 'parent', string>): Group => ({
  code: row.code,
  level: Number(row.level) as Level,
  parent: row.parent || null,
});

/** Codes of the groups above, the nearest first; empty for an unknown code. */
export function ancestorsIn(groups: ReadonlyMap<string, Group>, code: string): string[] {
  const above: string[] = [];
  for (let group = groups.get(code); group?.parent; group = groups.get(group.parent))
    above.push(group.parent);
  return above;
}

/** Entries by code. */
export const byCode = <Entry extends { readonly code: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.code, entry]));
