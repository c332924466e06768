/**
 * Rounds up or down to a multiple of a base, up with a probability of the residue over the base: over many cells,
 * nothing is gained or lost. Multiples stay.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), 5.4.2.
 *
 * @param uniform from 0 up to 1: drawn from the cell's key, so that the same cell is always rounded alike.
 */
export function roundRandomly(value: number, base: number, uniform: number): number {
  const below = base * Math.floor(value / base);
  return uniform * base < value - below ? below + base : below;
}
