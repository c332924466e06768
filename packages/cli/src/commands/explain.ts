import type { Command } from 'commander';
import { ask } from '../ask.ts';
import { exitCodes } from '../command-error.ts';
import { standardPrincipal } from '../connect.ts';
import { readDocument } from '../document.ts';
import type { GlobalOptions, SetExitCode } from '../program.ts';
import { tableOf } from '../table.ts';

interface ExplainOptions extends GlobalOptions {
  readonly as: string;
  readonly purpose?: string;
  readonly variables?: string;
}

interface Field {
  readonly field: string;
  readonly agency: string;
  readonly outcome: string;
  readonly authorities: readonly string[];
  readonly minimumCount: number | null;
  readonly reason: string | null;
}

const query = `query ($operation: String!, $variables: String) { explainAccess(operation: $operation, variables: $variables) {
  allowed fields { field agency dataset sensitivity outcome authorities grain minimumCount code reason } } }`;

const examples = `
Examples:
  huza explain tests/main-job.graphql --as iom-analyst
  huza explain permits.graphql --as permit-officer --purpose permit-decision`;

export function addExplain(program: Command, setExitCode: SetExitCode): void {
  program
    .command('explain')
    .description('Say field by field what a query would be given, under which agreement, before it runs.')
    .argument('<file>', 'file that holds the query; - reads standard input')
    .option('--as <name>', 'the principal; "huza principals" lists them', standardPrincipal)
    .option('--purpose <purpose>', "why you ask (default: the first of the principal's purposes)")
    .option('--variables <json>', "values of the query's variables")
    .addHelpText('after', examples)
    .action(async (file: string, _options, command: Command) => {
      const { json, variables, ...asker } = command.optsWithGlobals<ExplainOptions>();
      const operation = await readDocument(file);
      const { explainAccess } = await ask<{ explainAccess: { allowed: boolean; fields: Field[] } }>(
        asker,
        query,
        {
          operation,
          variables,
        },
      );
      const header = ['FIELD', 'AGENCY', 'OUTCOME', 'UNDER, OR WHY NOT'];
      console.log(
        json ? JSON.stringify(explainAccess, null, 2) : tableOf(header, explainAccess.fields.map(rowOf)),
      );
      if (!explainAccess.allowed) setExitCode(exitCodes.refused);
    });
}

const rowOf = ({ field, agency, outcome, authorities, minimumCount, reason }: Field) => [
  field,
  agency,
  outcome,
  reason ?? `${authorities.join(' ')}${minimumCount ? `, counts below ${minimumCount} withheld` : ''}`,
];
