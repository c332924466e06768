/** The codes asked for at one position of a key; `null` asks for all. */
export type Position = readonly string[] | null;

/** One position a dimension. */
export type Key = readonly Position[];

const either = (a: Position, b: Position): Position => (a && b ? [...new Set([...a, ...b])] : null);

const within = (a: Position, b: Position): boolean =>
  b === null || (a?.every((code) => b.includes(code)) ?? false);

/** What two keys must agree in to be one key but for the position. */
const elsewhere = (key: Key, position: number): string =>
  JSON.stringify(key.map((codes, at) => (at === position ? null : (codes?.toSorted() ?? null))));

/** Makes one key of all that differ in this position only. */
function joinedAt(keys: readonly Key[], position: number): Key[] {
  const joined = new Map<string, Key>();
  for (const key of keys) {
    const rest = elsewhere(key, position);
    const [other, own] = [joined.get(rest), key[position] ?? null];
    joined.set(rest, other ? other.with(position, either(other[position] ?? null, own)) : key);
  }
  return [...joined.values()];
}

/** The keys that ask for more than every other does. */
const widest = (keys: readonly Key[]): Key[] =>
  keys.filter(
    (key) =>
      !keys.some((other) => other !== key && key.every((codes, at) => within(codes, other[at] ?? null))),
  );

/**
 * The one key that asks for exactly what the keys together do: every combination of the codes it has.
 * `null` where there is none: A.RWA with M.KEN asks for neither A.KEN nor M.RWA. Also `null` where
 * keys of several codes each overlap in more than one position, though some of them make one key.
 */
export function unionOf(keys: readonly Key[]): Key | null {
  const positions = keys[0]?.keys() ?? [];
  const joined = widest([...positions].reduce(joinedAt, [...keys]));
  return joined.length === 1 ? (joined[0] ?? null) : null;
}
