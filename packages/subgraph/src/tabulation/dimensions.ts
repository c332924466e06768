import { RequestError } from '@huza/access';
import type { SQL } from 'drizzle-orm';

/** A classified variable at one level: what the records of a table are grouped by. */
export interface Dimension {
  /** What records are grouped by at several levels, such as an occupation's four, is one variable. */
  readonly variable: string;
  /** A record's code; never null. */
  readonly code: SQL;
  /** Whether there is a total over all codes: a stock cannot be added up over periods. */
  readonly totalled?: false;
  /** How many characters a code has at this level of a hierarchy whose codes begin with the code above. */
  readonly digits?: number;
}

/** A dimension with the name that the graph knows it by. */
export interface NamedDimension<Name extends string = string> extends Dimension {
  readonly name: Name;
}

const mostDimensions = 8;

/**
 * The dimensions of a table in the order asked for, the levels of one variable together, the broadest first.
 *
 * @param known every dimension of the dataset, the broadest level of a variable first.
 * @throws RequestError `INVALID_INPUT` when one is asked for twice, none is, or too many are.
 */
export function dimensionsOf<Name extends string>(
  by: readonly Name[],
  known: Readonly<Record<Name, Dimension>>,
): NamedDimension<Name>[] {
  if (by.length === 0 || by.length > mostDimensions || new Set(by).size < by.length) {
    throw new RequestError(
      'INVALID_INPUT',
      `by is [${by.join(', ')}]; expected 1 to ${mostDimensions} dimensions, each once.`,
      { argument: 'by' },
    );
  }
  const names = Object.keys(known) as Name[];
  const variables = [...new Set(by.map((name) => known[name].variable))];
  return variables.flatMap((variable) =>
    names
      .filter((name) => by.includes(name) && known[name].variable === variable)
      .map((name) => ({ name, ...known[name] })),
  );
}
