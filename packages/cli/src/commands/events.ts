import type { Command } from 'commander';
import { connectAs } from '../connect.ts';
import { readDocument } from '../document.ts';
import type { GlobalOptions } from '../program.ts';
import { parseVariables } from '../variables.ts';

interface EventsOptions extends GlobalOptions {
  readonly as: string;
  readonly purpose?: string;
  readonly variables?: string;
  readonly after?: string;
}

const examples = `
The subscription takes $after: ID and asks for its field's event; it goes on after a break. Ctrl-C ends it.

Examples:
  echo 'subscription ($after: ID) { agreementChanged(after: $after) { event state agreement { id } } }' |
    huza events - --as labour-officer
  huza events permits.graphql --as statistics-service --after 3f2b…`;

export function addEvents(program: Command): void {
  program
    .command('events')
    .description('Follow a subscription as a demonstration principal: one JSON answer a line, as it comes.')
    .argument('<file>', 'file that holds the subscription; - reads standard input')
    .requiredOption('--as <name>', 'the principal; "huza principals" lists them')
    .option('--purpose <purpose>', "why you ask (default: the first of the principal's purposes)")
    .option('--variables <json>', "values of the subscription's variables")
    .option('--after <event>', 'the last event that you have had (default: from now on)')
    .addHelpText('after', examples)
    .action(async (file: string, _options, command: Command) => {
      const { url, as, purpose, variables, after } = command.optsWithGlobals<EventsOptions>();
      const values = parseVariables(variables);
      const document = await readDocument(file);
      const client = await connectAs(url, as, purpose);
      const request = { document, ...(values && { variables: values }), ...(after && { after }) };
      for await (const answer of client.subscribe(request)) {
        const { requestId: _request, ...shown } = answer;
        console.log(JSON.stringify(shown));
      }
    });
}
