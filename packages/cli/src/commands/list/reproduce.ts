import type { Command } from 'commander';
import { exitCodes, InputError } from '../../command-error.ts';
import { countOf } from '../../count.ts';
import type { SetExitCode } from '../../program.ts';
import { compareFresh, type FreshComparison } from './fresh.ts';
import { type ListOptions, purpose } from './options.ts';
import { findEdition } from './published-edition.ts';
import { type Check, recompute } from './reproduction.ts';
import { figureSentence, indicatorSentence, named, standing } from './score-sentences.ts';

interface ReproduceOptions extends ListOptions {
  readonly fresh?: boolean;
  readonly all?: boolean;
}

const help = `
Exit code 1 when any part of the edition is not what its stored evidence and method give.
What --fresh finds is explained, and no fault of the edition: figures are revised.

Examples:
  huza list reproduce 2026
  huza list reproduce 2026 --fresh
  huza list reproduce 2026 --fresh --json > differences.json`;

export function addReproduce(list: Command, setExitCode: SetExitCode): void {
  list
    .command('reproduce')
    .description('Work an edition out anew from its stored evidence, to the last digit.')
    .argument('<edition>', 'its name')
    .option('--fresh', 'ask the agencies again as well, and explain every difference')
    .option('--all', 'print every difference, however many')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'labour-officer')
    .addHelpText('after', help)
    .action(async (name: string, _options, command: Command) => {
      const { url, as, json, fresh: again, all } = command.optsWithGlobals<ReproduceOptions>();
      const asker = { url, as, purpose };
      const edition = await findEdition(asker, name);
      const { checks, basis } = recompute(edition);
      const passed = checks.every(({ differences }) => differences.length === 0);
      if (again && !basis)
        throw new InputError(`Edition ${name} is an amendment: no agency was asked for it.`);
      const fresh = again && basis ? await compareFresh(asker, edition.review.id, basis) : null;
      const most = all ? Number.POSITIVE_INFINITY : 20;
      console.log(
        json
          ? JSON.stringify({ edition: name, passed, checks, fresh }, null, 2)
          : [...storedLines(name, passed, checks, most), ...(fresh ? freshLines(fresh, most) : [])].join(
              '\n',
            ),
      );
      if (!passed) setExitCode(exitCodes.refused);
    });
}

function storedLines(name: string, passed: boolean, checks: readonly Check[], most: number): string[] {
  return [
    passed
      ? `PASS: edition ${name} is what its stored evidence and method give, to the last digit.`
      : `FAIL: edition ${name} is not what its stored evidence and method give.`,
    ...checks.flatMap(({ part, differences }) => [
      `  ${part}: ${differences.length === 0 ? 'the same' : countOf(differences.length, 'difference')}`,
      ...firstOf(differences, most).map((line) => `    ${line}`),
    ]),
  ];
}

function freshLines(fresh: FreshComparison, most: number): string[] {
  const { unanswered, figures, byEvidence, laterMethod, byMethod } = fresh;
  return [
    `Asked again: ${figures.length === 0 ? 'every figure is the same' : `other values or statuses in ${countOf(figures.length, 'figure')}`}`,
    ...unanswered.map((line) => `  not answered by ${line}`),
    ...firstOf(figures.map(figureSentence), most).map((line) => `  ${line}`),
    `Decided otherwise by these figures: ${countOf(byEvidence.length, 'occupation')}`,
    ...firstOf(
      byEvidence.flatMap(({ occupation, before, after, indicators }) => [
        `  ${named(occupation)}: ${standing(before)} → ${standing(after)}`,
        ...indicators.map((change) => `    ${indicatorSentence(change, change.figures)}`),
      ]),
      most * 5,
    ),
    laterMethod === null
      ? 'The method is the latest version'
      : `Decided otherwise by version ${laterMethod.version} of the method: ${countOf(byMethod.length, 'occupation')}`,
    ...firstOf(
      byMethod.map(
        ({ occupation, before, after }) => `  ${named(occupation)}: ${standing(before)} → ${standing(after)}`,
      ),
      most,
    ),
  ];
}

/** The first lines, and how many there are more. */
const firstOf = (lines: readonly string[], most: number): string[] =>
  lines.length <= most
    ? [...lines]
    : [
        ...lines.slice(0, most),
        `  … and ${(lines.length - most).toLocaleString('en')} more (--all prints them)`,
      ];
