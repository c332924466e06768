import { type Act, signStatement, signTerms } from '@huza/access';
import type { Command } from 'commander';
import type { Asker } from '../../ask.ts';
import { HubError, InputError } from '../../command-error.ts';
import { findHub, findPrincipal } from '../../hub.ts';
import { keysFileOf, readKeysFile } from '../../keys-file.ts';
import type { GlobalOptions } from '../../program.ts';
import { take } from './steps.ts';
import { exactReferenceOf, findVersion } from './version.ts';

type ExactReference = ReturnType<typeof exactReferenceOf>;

interface SignOptions extends GlobalOptions, Asker {
  readonly key?: string;
}

interface ActOptions extends SignOptions {
  readonly reason: string;
  readonly to?: string;
  readonly sequence?: string;
}

/** Commands that sign with an agency's key, which never leaves this machine. */
export function addSigning(agreement: Command): void {
  const signing = (name: string, description: string) =>
    agreement
      .command(name)
      .description(description)
      .argument('<agreement>', 'name/version')
      .option('--key <file>', "the agency's keys (default: where a development hub keeps them)");
  signing('sign', "Sign a proposal with the agency's key.").action(
    async (name: string, _options, command: Command) => {
      const options = command.optsWithGlobals<SignOptions>();
      const { id, version } = exactReferenceOf(name);
      const { record } = await findVersion(options, { id, version });
      const { signing: key } = await signerOf(options);
      const signature = await signTerms(record, key);
      await take(options, 'signAgreement', 'SignAgreementInput', { id, version, ...signature });
    },
  );
  for (const [name, act, description] of acts) {
    signing(name, description)
      .requiredOption('--reason <text>', 'why')
      .option('--to <url>', "an agency's own address, while coordination does not answer")
      .option(
        '--sequence <number>',
        "the act's number among the agency's own on this version (needed with --to)",
      )
      .action((reference: string, _options, command: Command) =>
        stateAct(exactReferenceOf(reference), act, command.optsWithGlobals()),
      );
  }
}

const acts = [
  ['suspend', 'SUSPEND', 'Suspend a signed agreement: nothing is given under it.'],
  ['resume', 'RESUME', 'Resume what the agency itself has suspended.'],
  ['end', 'END', 'End an agreement, for good.'],
] as const;

async function stateAct({ id, version }: ExactReference, act: Act, options: ActOptions): Promise<void> {
  const { agency, signing } = await signerOf(options);
  const statement = await signStatement(
    'ACT',
    {
      act,
      agreement: id,
      version,
      party: agency,
      sequence: await sequenceOf({ id, version }, agency, options),
      reason: options.reason,
      at: new Date().toISOString(),
    },
    signing,
  );
  if (!options.to) return take(options, 'submitAgreementAct', 'AgreementActInput', { statement });
  await bring(options.to, statement);
  console.log(`${options.to} has taken it in.`);
}

async function sequenceOf(reference: ExactReference, agency: string, options: ActOptions): Promise<number> {
  if (options.sequence) return Number(options.sequence);
  if (options.to)
    throw new InputError('With --to, say with --sequence the how manyth act of the agency it is.');
  const { acts: known } = await findVersion(options, reference);
  return known.filter(({ party }) => party === agency).length + 1;
}

/** The principal's agency, and the key that it signs with. */
async function signerOf({ url, as, key }: SignOptions) {
  const { agency } = findPrincipal(await findHub(url), as);
  return { agency, signing: readKeysFile(key ?? keysFileOf(agency)).signing };
}

/** Brings a signed statement to an agency's own address. */
export async function bring(address: string, statement: string): Promise<void> {
  const response = await fetch(`${address.replace(/\/+$/, '')}/statements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement }),
  }).catch(() => undefined);
  if (!response) throw new HubError(`${address} does not answer.`);
  if (response.ok) return;
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
  throw new HubError(errors?.[0]?.message ?? `${address} answers with HTTP status ${response.status}.`);
}
