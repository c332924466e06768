/** What noise a count gets, and how likely: the probabilities of `from`, `from + 1`, … */
export interface NoiseDistribution {
  readonly from: number;
  readonly probabilities: readonly number[];
}

export interface NoiseParameters {
  /** No count is moved further than this. */
  readonly maximum: number;
  /** The variance of the noise of every count that is large enough to bear it. */
  readonly variance: number;
  /** Counts from 1 to this one are never published: they become none, or more. 0 publishes them. */
  readonly smallestWithheld: number;
}

/**
 * The noise of a count: of all distributions of mean zero and the variance asked for, on the whole numbers that are
 * allowed, the one of the greatest entropy, which tells an attacker the least. Where a small count cannot bear the
 * variance, it gets as much as it can. A count of none stays none.
 *
 * Source: Marley and Leaver, "A method for confidentialising user-defined tables", 58th World Statistics Congress
 * (2011); Giessing, "Computational issues in the design of transition probabilities and disclosure risk estimation for
 * additive noise", Privacy in Statistical Databases (2016).
 */
export function noiseDistribution(count: number, parameters: NoiseParameters): NoiseDistribution {
  const { maximum, smallestWithheld, variance } = parameters;
  if (count === 0) return { from: 0, probabilities: [1] };
  const from = -Math.min(maximum, count);
  const noises = Array.from({ length: maximum - from + 1 }, (_, index) => from + index);
  const allowed = noises.filter((noise) => count + noise === 0 || count + noise > smallestWithheld);
  const balanced = allowed.some((noise) => noise < 0) && allowed.some((noise) => noise > 0);
  if (!balanced) throw new RangeError(noNoise(count, parameters));
  const density = withVariance(allowed, variance);
  return { from, probabilities: noises.map((noise) => density.get(noise) ?? 0) };
}

const noNoise = (count: number, { maximum, smallestWithheld }: NoiseParameters) =>
  `A count of ${count} cannot be moved both up and down by at most ${maximum} without being published as 1 to ${smallestWithheld}; expected a maximum above ${smallestWithheld}.`;

type Density = ReadonlyMap<number, number>;

/** The greatest entropy for a mean of zero and a variance has the form exp(tilt · noise − spread · noise²). */
function withVariance(allowed: readonly number[], variance: number): Density {
  return bisect(
    -8,
    8,
    (spread) => withMeanZero(allowed, spread),
    (density) => varianceOf(density) < variance,
  );
}

const withMeanZero = (allowed: readonly number[], spread: number): Density =>
  bisect(
    -60,
    60,
    (tilt) => densityOf(allowed, tilt, spread),
    (density) => meanOf(density) > 0,
  );

function densityOf(allowed: readonly number[], tilt: number, spread: number): Density {
  const exponents = allowed.map((noise) => tilt * noise - spread * noise * noise);
  const greatest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - greatest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return new Map(allowed.map((noise, index) => [noise, (weights[index] ?? 0) / sum]));
}

const momentOf = (density: Density, power: number) =>
  [...density].reduce((sum, [noise, probability]) => sum + probability * noise ** power, 0);
const meanOf = (density: Density) => momentOf(density, 1);
const varianceOf = (density: Density) => momentOf(density, 2);

/** Halves an interval until the value at which `isTooHigh` turns is found to the last bit that matters. */
function bisect<Value>(
  low: number,
  high: number,
  at: (x: number) => Value,
  isTooHigh: (value: Value) => boolean,
): Value {
  let [below, above] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (below + above) / 2;
    if (isTooHigh(at(middle))) above = middle;
    else below = middle;
  }
  return at((below + above) / 2);
}
