import type { Command } from 'commander';
import type { SetExitCode } from '../../program.ts';
import { addEditions } from './editions.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addReproduce } from './reproduce.ts';
import { addReview } from './review.ts';

const examples = `
Examples:
  huza list editions
  huza list review 2026
  huza list diff 2013 2026
  huza list export 2026 --format pdf --output list-2026.pdf
  huza list reproduce 2026 --fresh
  huza list import official-2013.csv --check`;

export function addList(program: Command, setExitCode: SetExitCode): void {
  const list = program
    .command('list')
    .description('The Occupations in Demand List: its editions, taken in, compared and reproduced.')
    .addHelpText('after', examples);
  addEditions(list);
  addExport(list);
  addImport(list);
  addReproduce(list, setExitCode);
  addReview(list);
}
