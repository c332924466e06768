import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../command-error.ts';
import type { GlobalOptions, SetExitCode } from '../program.ts';
import { findSubgraphs } from '../subgraphs.ts';

const ownSubgraphs = fileURLToPath(new URL('../../../../subgraphs', import.meta.url));

const examples = `
Examples:
  huza schema check
  huza schema check --json`;

export function addSchema(program: Command, setExitCode: SetExitCode): void {
  const schema = program.command('schema').description("The agencies' schemas.");
  schema
    .command('check')
    .description("Check each agency's schema, and that all compose into one supergraph.")
    .argument('[folder]', "folder that holds a folder for each agency (default: the checkout's own)")
    .addHelpText('after', examples)
    .action(async (folder: string | undefined, _options, command: Command) => {
      const { json } = command.optsWithGlobals<GlobalOptions>();
      const { agencies, errors } = await check(folder ?? ownSubgraphs);
      if (json) console.log(JSON.stringify({ composes: errors.length === 0, agencies, errors }, null, 2));
      else if (errors.length === 0) console.log(`The schemas compose: ${agencies.join(', ')}`);
      else console.error(`The schemas do not compose:\n${errors.map((error) => `  ${error}`).join('\n')}`);
      setExitCode(exitCodeOf(errors));
    });
}

const exitCodeOf = (errors: readonly string[]): ExitCode =>
  errors.length === 0 ? exitCodes.done : exitCodes.refused;

async function check(folder: string) {
  const { subgraphs, errors } = await findSubgraphs(folder);
  const agencies = subgraphs.map(({ agency }) => agency);
  if (errors.length > 0) return { agencies, errors };
  // Loaded only here: the gateway is more than the other commands need.
  const { composeSupergraph } = await import('@huza/gateway');
  const composition = composeSupergraph(
    subgraphs.map(({ agency, sdl }) => ({ name: agency, sdl, url: `http://${agency}.invalid/graphql` })),
  );
  return { agencies, errors: 'errors' in composition ? composition.errors : [] };
}
