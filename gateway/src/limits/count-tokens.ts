import { Lexer, Source, TokenKind } from 'graphql';

/** Counts a document's tokens; one that cannot be read on ends the count, and the parser will say why. */
export function countTokens(document: string): number {
  const lexer = new Lexer(new Source(document));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    return count;
  }
  return count;
}
