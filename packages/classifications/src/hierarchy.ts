/** A group of a hierarchical classification. */
export interface Group {
  readonly code: string;
  /** 1 for the broadest. */
  readonly level: number;
  /** The group one level up; `null` at level 1. */
  readonly parent: string | null;
}

/** Codes of the groups above, the nearest first; empty for an unknown code. */
export function ancestorsIn(groups: ReadonlyMap<string, Group>, code: string): string[] {
  const above: string[] = [];
  for (let group = groups.get(code); group?.parent; group = groups.get(group.parent))
    above.push(group.parent);
  return above;
}

/** Groups by code. */
export const byCode = <Entry extends { readonly code: string }>(
  groups: readonly Entry[],
): ReadonlyMap<string, Entry> => new Map(groups.map((group) => [group.code, group]));
