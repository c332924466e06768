/** A term of a controlled list as people read it: `labour-market-test` becomes `Labour market test`. */
export function labelOf(term: string): string {
  const words = term.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
