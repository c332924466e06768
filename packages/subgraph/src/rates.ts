/** A figure of another agency, as the gateway brings it to a field that requires it. */
export interface GivenFigure {
  readonly value?: number | null | undefined;
}

/**
 * An agency's published figure over the latest that another has published: a rate that tells no more than its parts.
 * None where the other is withheld, or zero.
 */
export function rateOf(
  numerator: number,
  over: readonly GivenFigure[] | null | undefined,
  decimals: number,
): number | null {
  const denominator = over?.[0]?.value;
  return denominator ? Number((numerator / denominator).toFixed(decimals)) : null;
}
