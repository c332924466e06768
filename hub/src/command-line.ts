import { parseArgs } from 'node:util';
import { ConfigurationError } from '@huza/service';
import type { SampleSizes } from '@huza/subgraph';
import { subgraphs } from './subgraphs.ts';

/** What `npm start` is asked for. */
export interface StartOptions {
  readonly sizes: SampleSizes;
  /** Discard the kept data and load anew. */
  readonly fresh: boolean;
  readonly help: boolean;
}

const greatestSize = 10_000_000;
const standardSizes: SampleSizes = Object.assign({}, ...subgraphs.map(({ sampleSizes }) => sampleSizes));
const optionOf = (size: string) => size.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What `--help` prints. */
export const help = `Starts the whole hub on this machine: npm start -- [options]

${Object.entries(standardSizes)
  .map(
    ([size, standard]) =>
      `  --${optionOf(size)} N`.padEnd(24) +
      `demonstration records, standard ${standard.toLocaleString('en')}`,
  )
  .join('\n')}
  --fresh               discards the kept data and loads anew; the sizes above apply to new data only
  --help                prints this`;

/**
 * Reads the command line.
 *
 * @throws ConfigurationError for an unknown option or a size that is not 1 to 10,000,000.
 */
export function readCommandLine(args: readonly string[]): StartOptions {
  const sizes = Object.keys(standardSizes);
  const options = Object.fromEntries(sizes.map((size) => [optionOf(size), { type: 'string' as const }]));
  const { fresh, help: asksHelp, ...given } = parse([...args], options);
  const chosen = sizes.filter((size) => given[optionOf(size)] !== undefined);
  return {
    sizes: Object.fromEntries(
      chosen.map((size) => [size, sizeOf(optionOf(size), String(given[optionOf(size)]))]),
    ),
    fresh: fresh === true,
    help: asksHelp === true,
  };
}

function parse(
  args: string[],
  options: Record<string, { type: 'string' }>,
): Record<string, string | boolean | undefined> {
  const flags = { fresh: { type: 'boolean' as const }, help: { type: 'boolean' as const, short: 'h' } };
  try {
    return parseArgs({ args, options: { ...options, ...flags }, allowPositionals: false }).values;
  } catch (error) {
    throw new ConfigurationError(`${(error as Error).message}\n\n${help}`);
  }
}

function sizeOf(option: string, value: string): number {
  const size = Number(value);
  if (Number.isInteger(size) && size >= 1 && size <= greatestSize) return size;
  throw new ConfigurationError(
    `--${option} is ${value}; expected a whole number from 1 to ${greatestSize.toLocaleString('en')}.`,
  );
}
