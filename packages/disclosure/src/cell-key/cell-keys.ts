import { keyedUniform } from './keyed-uniform.ts';
import { type NoiseDistribution, type NoiseParameters, noiseDistribution } from './noise-distribution.ts';

/** A cell as the method sees it. */
export interface KeyedCell {
  /** How many records contribute. */
  readonly contributors: number;
  /** The sum of the random keys of the records that contribute. */
  readonly key: string;
  /** What it takes together by a choice of its own, where that is more than one: each has its own noise. */
  readonly parts?: readonly KeyedCell[];
}

/** The cell of several together, of which those that count nothing are left out. */
export function wholeOf(cells: readonly KeyedCell[]): KeyedCell {
  const parts = cells.filter(({ contributors }) => contributors > 0);
  const [only = { contributors: 0, key: '0' }] = parts;
  if (parts.length < 2) return only;
  return {
    contributors: parts.reduce((sum, { contributors }) => sum + contributors, 0),
    key: String(parts.reduce((sum, { key }) => sum + BigInt(key), 0n)),
    parts,
  };
}

/** Gives cells their noise: the same records get the same, in whatever table and by whatever question. */
export interface CellKeys {
  /** The count with its noise; never negative, and none stays none. */
  count(cell: KeyedCell): number;
  /** A sum of what its records contribute, moved by up to the largest contribution. */
  sum(cell: KeyedCell, total: number, largest: number): number;
  /** A number from 0 up to 1 that belongs to the cell. */
  uniform(cell: KeyedCell, use: string): number;
}

/** Between so much and all of the largest contribution is what a sum is moved by. */
const leastShareOfLargest = 0.5;

/**
 * The cell-key method with a keyed table: the cell's key, mixed with the agency's secret, points into the distribution
 * of the noise for a count of that size.
 *
 * Source: Fraser and Wooton, "A proposed method for confidentialising tabular output to protect against differencing",
 * Joint UNECE/Eurostat work session on statistical data confidentiality (2005); for sums, Thompson, Broadfoot and Elazar,
 * "Methodology for the automatic confidentialisation of statistical outputs from remote servers at the Australian Bureau
 * of Statistics" (2013).
 */
export function createCellKeys(secret: Uint8Array, parameters: NoiseParameters): CellKeys {
  const table = perturbationTable(parameters);
  const uniformOf = keyedUniform(secret);
  const uniform = ({ contributors, key }: KeyedCell, use: string) =>
    uniformOf(`${use} ${contributors} ${key}`);
  return {
    uniform,
    count: (cell) => cell.contributors + noiseAt(table(cell.contributors), uniform(cell, 'count')),
    sum: (cell, total, largest) => {
      const share = 2 * uniform(cell, 'sum') - 1;
      const moved = Math.sign(share) * (leastShareOfLargest + (1 - leastShareOfLargest) * Math.abs(share));
      return Math.max(0, total + moved * largest);
    },
  };
}

const tables = new Map<string, NoiseDistribution[]>();

/** The distribution of the noise of each count: made once for the same parameters. */
function perturbationTable(parameters: NoiseParameters): (count: number) => NoiseDistribution {
  const { maximum, smallestWithheld } = parameters;
  const name = JSON.stringify(parameters);
  // From the last row on, all counts bear the same noise.
  const last = maximum + smallestWithheld + 1;
  const rows =
    tables.get(name) ?? Array.from({ length: last + 1 }, (_, count) => noiseDistribution(count, parameters));
  tables.set(name, rows);
  return (count) => rows[Math.min(count, last)] as NoiseDistribution;
}

function noiseAt({ from, probabilities }: NoiseDistribution, uniform: number): number {
  let cumulative = 0;
  const index = probabilities.findIndex((probability) => {
    cumulative += probability;
    return uniform < cumulative;
  });
  // Rounding may leave the last cumulative probability just below one.
  return from + (index === -1 ? probabilities.findLastIndex((probability) => probability > 0) : index);
}
