import type { AgreementTerms } from '@huza/access';

/** An agreement's statement, and the record in it as every party signed it, byte for byte. */
export interface SignedStatement {
  readonly statement: string;
  readonly record: string;
}

type Named = Pick<AgreementTerms, 'provider' | 'id' | 'version'>;

const read = new Map<string, { readonly name: string; readonly record: string }>();
const mostKept = 1_000;

/** The statement over one version among those that were verified; the first counts, as in the register. */
export function signedStatement(terms: Named, statements: Iterable<string>): SignedStatement | undefined {
  for (const statement of statements) {
    if (!statement.startsWith('{')) continue;
    const { name, record } = readOnce(statement);
    if (name === nameOf(terms)) return { statement, record };
  }
  return undefined;
}

const nameOf = ({ provider, id, version }: Named) => `${provider} ${id} ${version}`;

function readOnce(statement: string) {
  const known = read.get(statement);
  if (known) return known;
  const record = Buffer.from(JSON.parse(statement).payload, 'base64url').toString();
  const found = { name: nameOf(JSON.parse(record)), record };
  if (read.size >= mostKept) read.clear();
  read.set(statement, found);
  return found;
}
