import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { ExitCode } from './command-error.ts';
import { addAgreement } from './commands/agreement/index.ts';
import { addAudit } from './commands/audit.ts';
import { addEvents } from './commands/events.ts';
import { addExplain } from './commands/explain.ts';
import { addKeys } from './commands/keys.ts';
import { addList } from './commands/list/index.ts';
import { addPrincipals } from './commands/principals.ts';
import { addQuery } from './commands/query.ts';
import { addSchema } from './commands/schema.ts';
import { addToken } from './commands/token.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly url: string;
  readonly json?: boolean;
}

/** Tells the exit code of a command that ends well and still has to say no. */
export type SetExitCode = (code: ExitCode) => void;

const exitCodesHelp = `
Exit codes:
  0  done; a GraphQL answer with data, complete or partial, counts as done
  1  the hub does not answer, refuses, or answers with errors alone; the schema does not compose;
     the log was altered; an edition is not what its evidence gives
  2  the command line is wrong`;

/** The whole command line. */
export function createProgram(setExitCode: SetExitCode): Command {
  const program = new Command('huza')
    .description('The command line of Huza, the federated hub for labour migration data.')
    .version(packageJson.version)
    .option('--url <address>', 'address of the hub (environment: HUZA_URL, HUZA_PORT)', standardUrl())
    .option('--json', 'print JSON where there is a table or a sentence')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', exitCodesHelp)
    .exitOverride();
  addQuery(program, setExitCode);
  addToken(program);
  addPrincipals(program);
  addSchema(program, setExitCode);
  addAgreement(program);
  addEvents(program);
  addExplain(program, setExitCode);
  addAudit(program, setExitCode);
  addList(program, setExitCode);
  addKeys(program);
  return program;
}

const standardUrl = () => process.env.HUZA_URL || `http://localhost:${process.env.HUZA_PORT || 4000}`;
