/** An area's value on a map. */
export interface AreaValue {
  /** A district's code, or a province's name. */
  readonly code: string;
  /** Null where it is withheld or missing. */
  readonly value: number | null;
  /** Whether there is a value that the agency withholds. */
  readonly withheld: boolean;
}

/** Areas with values near each other, which share a colour. */
export interface ValueClass {
  readonly least: number;
  readonly greatest: number;
}

/** The most colours that can be told apart, and read on. */
const mostClasses = 4;

/**
 * Classes of values in rising order, with about as many areas in each (quantiles). Equal values are never put
 * apart: where few values differ there are fewer classes.
 */
export function classesOf(values: readonly number[]): ValueClass[] {
  const sorted = [...values].sort((one, other) => one - other);
  const classes: ValueClass[] = [];
  let from = 0;
  for (let part = 1; part <= mostClasses; part++) {
    const bound = sorted[Math.ceil((sorted.length * part) / mostClasses) - 1];
    const least = sorted[from];
    if (bound === undefined || least === undefined || bound < least) continue;
    classes.push({ least, greatest: bound });
    from = sorted.lastIndexOf(bound) + 1;
  }
  return classes;
}

/** Which class a value is in, from 0. */
export const classOf = (classes: readonly ValueClass[], value: number): number =>
  classes.findIndex(({ greatest }) => value <= greatest);
