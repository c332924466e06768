import type { Command } from 'commander';
import type { SetExitCode } from '../../program.ts';
import { addEditions } from './editions.ts';
import { addImport } from './import.ts';
import { addReproduce } from './reproduce.ts';

const examples = `
Examples:
  huza list editions
  huza list diff 2013 2026
  huza list reproduce 2026 --fresh
  huza list import official-2013.csv --check`;

export function addList(program: Command, setExitCode: SetExitCode): void {
  const list = program
    .command('list')
    .description('The Occupations in Demand List: its editions, taken in, compared and reproduced.')
    .addHelpText('after', examples);
  addEditions(list);
  addImport(list);
  addReproduce(list, setExitCode);
}
