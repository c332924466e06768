import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../command-error.ts';
import type { GlobalOptions, SetExitCode } from '../program.ts';
import { impactsOf } from '../schema-impact.ts';
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
    .description("Check each agency's schema, that all compose, and whose agreements a change touches.")
    .option('--offline', 'do not ask a hub which agreements a change touches')
    .argument('[folder]', "folder that holds a folder for each agency (default: the checkout's own)")
    .addHelpText('after', examples)
    .action(async (folder: string | undefined, _options, command: Command) => {
      const { json, url, offline } = command.optsWithGlobals<GlobalOptions & { offline?: boolean }>();
      const { subgraphs, errors } = await check(folder ?? ownSubgraphs);
      const agencies = subgraphs.map(({ agency }) => agency);
      const impacts = errors.length > 0 || offline ? [] : await impactsOf(url, subgraphs);
      if (json)
        console.log(JSON.stringify({ composes: errors.length === 0, agencies, errors, impacts }, null, 2));
      else if (errors.length === 0) console.log(`The schemas compose: ${agencies.join(', ')}`);
      else console.error(`The schemas do not compose:\n${indented(errors)}`);
      if (!json && impacts === null) console.error(`Agreements were not checked: no hub answers at ${url}.`);
      if (!json && impacts?.length)
        console.error(`Agreements lose fields:\n${indented(impacts.map(({ message }) => message))}`);
      setExitCode(exitCodeOf([...errors, ...(impacts ?? [])]));
    });
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');

const exitCodeOf = (problems: readonly unknown[]): ExitCode =>
  problems.length === 0 ? exitCodes.done : exitCodes.refused;

async function check(folder: string) {
  const { subgraphs, errors } = await findSubgraphs(folder);
  if (errors.length > 0) return { subgraphs, errors };
  // Loaded only here: the gateway is more than the other commands need.
  const { composeSupergraph } = await import('@huza/gateway');
  const composition = composeSupergraph(
    subgraphs.map(({ agency, sdl }) => ({ name: agency, sdl, url: `http://${agency}.invalid/graphql` })),
  );
  return { subgraphs, errors: 'errors' in composition ? composition.errors : [] };
}
