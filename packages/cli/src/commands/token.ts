import type { Command } from 'commander';
import { connectAs, standardPrincipal } from '../connect.ts';
import type { GlobalOptions } from '../program.ts';

const examples = `
Examples:
  huza token --as permit-officer
  curl http://localhost:4000/graphql -H "authorization: Bearer $(huza token)" \\
    -H "huza-purpose: official-statistics" -H "content-type: application/json" \\
    -d '{"query": "{ occupation(code: \\"2512\\") { title } }"}'`;

export function addToken(program: Command): void {
  program
    .command('token')
    .description(
      'Print an access token of a demonstration principal, for other clients. It is valid for an hour.',
    )
    .option('--as <name>', 'the principal; "huza principals" lists them', standardPrincipal)
    .addHelpText('after', examples)
    .action(async (_options, command: Command) => {
      const { url, json, as } = command.optsWithGlobals<GlobalOptions & { as: string }>();
      const token = await (await connectAs(url, as)).token();
      console.log(json ? JSON.stringify({ token }) : token);
    });
}
