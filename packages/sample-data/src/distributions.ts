type Uniform = () => number;

/** A normal draw: Box and Muller (1958), "A note on the generation of random normal deviates". */
export const normal = (uniform: Uniform, mean: number, deviation: number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

/** A lognormal draw by its median and the deviation of its logarithm. */
export const lognormal = (uniform: Uniform, median: number, sigma: number): number =>
  median * Math.exp(normal(uniform, 0, sigma));

/** Above this, Knuth's product of uniform draws comes too near the smallest number there is. */
const largestStep = 500;

/**
 * A Poisson draw in time proportional to the mean: Knuth, "The Art of Computer Programming", volume 2, 3.4.1. A
 * large mean is taken in steps, as the sum of independent Poisson counts is one again.
 *
 * @throws RangeError when the mean is negative or not finite.
 */
export function poisson(uniform: Uniform, mean: number): number {
  if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError(`A Poisson mean cannot be ${mean}`);
  let count = 0;
  for (let left = mean; left > 0; left -= largestStep) {
    const limit = Math.exp(-Math.min(left, largestStep));
    for (let product = uniform(); product > limit; product *= uniform()) count++;
  }
  return count;
}
