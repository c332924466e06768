/** A term of a controlled list as people read it: `labour-market-test` becomes `Labour market test`, `iom` `IOM`. */
export function labelOf(term: string): string {
  if (term.length <= 3) return term.toUpperCase();
  const words = term.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
