import type { Command } from 'commander';
import { exitCodes } from '../command-error.ts';
import { connectAs, standardPrincipal } from '../connect.ts';
import { readDocument } from '../document.ts';
import type { GlobalOptions, SetExitCode } from '../program.ts';
import { parseVariables } from '../variables.ts';

interface QueryOptions extends GlobalOptions {
  readonly as: string;
  readonly purpose?: string;
  readonly variables?: string;
}

const examples = `
Errors stand in the JSON answer. The exit code is 1 when there are errors and no data, else 0.

Examples:
  huza query tests/main-job.graphql
  huza query permit.graphql --as permit-officer --purpose permit-decision --variables '{"id": "1"}'
  echo '{ occupation(code: "2512") { title } }' | huza query -`;

export function addQuery(program: Command, setExitCode: SetExitCode): void {
  program
    .command('query')
    .description('Send a GraphQL query as a demonstration principal and print the JSON answer alone.')
    .argument('<file>', 'file that holds the query; - reads standard input')
    .option('--as <name>', 'the principal; "huza principals" lists them', standardPrincipal)
    .option('--purpose <purpose>', "why you ask (default: the first of the principal's purposes)")
    .option('--variables <json>', 'values of the query\'s variables, such as \'{"code": "2512"}\'')
    .addHelpText('after', examples)
    .action(async (file: string, _options, command: Command) => {
      const { url, as, purpose, variables } = command.optsWithGlobals<QueryOptions>();
      const values = parseVariables(variables);
      const document = await readDocument(file);
      const client = await connectAs(url, as, purpose);
      const { requestId: _request, ...answer } = await client.query<object>(document, values);
      console.log(JSON.stringify(answer, null, 2));
      if (answer.errors?.length && isEmpty(answer.data)) setExitCode(exitCodes.refused);
    });
}

/** An answer whose every field was refused is as empty as none. */
const isEmpty = (data: object | null) =>
  data === null || Object.values(data).every((value) => value === null);
