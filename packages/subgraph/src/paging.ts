import { type Pseudonyms, RequestError } from '@huza/access';

/** A Relay connection's arguments. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The part of a list that is asked for: at most `limit` rows after the row with this sort key. */
export interface Page {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/** A page as it was asked for, with what makes the cursors of its rows. */
export interface AskedPage extends Page {
  readonly cursors: Cursors;
}

/** Turns a row's sort key into a cursor and back. */
export interface Cursors {
  encode(key: readonly string[]): string;
  /** `null` when it is no cursor of this agency. */
  decode(cursor: string): readonly unknown[] | null;
}

/** Sealed cursors: a sort key holds identifiers and days that the caller may not be allowed to read. */
export const createCursors = ({ seal, open }: Pseudonyms): Cursors => ({
  encode: (key) => seal('cursor', JSON.stringify(key)),
  decode: (cursor) => {
    const key = open('cursor', cursor);
    return key === null ? null : JSON.parse(key);
  },
});

/** A page of rows, as Relay's connection specification has it. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const defaultPageSize = 20;
const greatestPageSize = 100;

/**
 * Reads and checks a connection's arguments.
 *
 * @throws RequestError `INVALID_INPUT` when `first` is out of range or `after` is not a cursor of this list.
 */
export function pageOf(
  { first, after }: PageArguments,
  keyLength: number,
  cursors: Cursors,
  most = greatestPageSize,
): AskedPage {
  const limit = first ?? defaultPageSize;
  if (limit < 1 || limit > most) {
    throw new RequestError(
      'INVALID_INPUT',
      `first is ${limit}; expected 1 to ${most}. Ask for more pages with after.`,
      { argument: 'first' },
    );
  }
  return { limit, after: after ? decodeCursor(after, keyLength, cursors) : null, cursors };
}

/**
 * Makes a connection of the rows that a statement gave for `limit + 1`: the row too many tells that more follows.
 * `key` gives the row's sort key, which ends with a unique column.
 */
export function connectionOf<Row>(
  rows: readonly Row[],
  { limit, cursors }: AskedPage,
  key: (row: Row) => readonly string[],
): Connection<Row> {
  const nodes = rows.slice(0, limit);
  const cursorOf = (row: Row) => cursors.encode(key(row));
  const last = nodes.at(-1);
  return {
    nodes,
    get edges() {
      return nodes.map((node) => edgeOf(node, cursorOf));
    },
    pageInfo: {
      hasNextPage: rows.length > limit,
      get endCursor() {
        return last === undefined ? null : cursorOf(last);
      },
    },
  };
}

/** An edge that seals its cursor as it is asked for: to seal those of a large table takes long. */
const edgeOf = <Row>(node: Row, cursorOf: (row: Row) => string) => ({
  node,
  get cursor() {
    return cursorOf(node);
  },
});

function decodeCursor(cursor: string, keyLength: number, cursors: Cursors): readonly string[] {
  const key = cursors.decode(cursor);
  if (key?.length === keyLength && key.every((part) => typeof part === 'string')) return key;
  throw new RequestError(
    'INVALID_INPUT',
    `after is ${JSON.stringify(cursor)}; expected the endCursor of a page of the same list. Leave it out for the first page.`,
    { argument: 'after' },
  );
}
