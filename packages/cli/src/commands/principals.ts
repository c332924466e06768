import type { Command } from 'commander';
import { findHub, type Principal } from '../hub.ts';
import type { GlobalOptions } from '../program.ts';
import { tableOf } from '../table.ts';

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
      console.log(json ? JSON.stringify(principals, null, 2) : tableOf(header, principals.map(rowOf)));
    });
}

const header = ['NAME', 'AGENCY', 'ROLES', 'PURPOSES'];

const rowOf = ({ name, agency, roles, purposes }: Principal) => [
  name,
  agency,
  roles.join(', '),
  purposes.join(', '),
];
