import type { Command } from 'commander';
import { findHub, type Principal } from '../hub.ts';
import type { GlobalOptions } from '../program.ts';

const examples = `
Examples:
  huza principals
  huza principals --json`;

export function addPrincipals(program: Command): void {
  program
    .command('principals')
    .description('List the demonstration principals: who they are and for which purposes they may ask.')
    .addHelpText('after', examples)
    .action(async (_options, command: Command) => {
      const { url, json } = command.optsWithGlobals<GlobalOptions>();
      const { principals } = await findHub(url);
      console.log(json ? JSON.stringify(principals, null, 2) : tableOf(principals));
    });
}

function tableOf(principals: readonly Principal[]): string {
  const rows = [
    ['NAME', 'AGENCY', 'ROLES', 'PURPOSES'],
    ...principals.map(({ name, agency, roles, purposes }) => [
      name,
      agency,
      roles.join(', '),
      purposes.join(', '),
    ]),
  ];
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
