import { writeFileSync } from 'node:fs';
import { publicJwk, signStatement } from '@huza/access';
import { type AgencyKeys, generateAgencyKeys, writeAgencyKeys } from '@huza/subgraph';
import type { Command } from 'commander';
import { InputError } from '../command-error.ts';
import { readKeysFile } from '../keys-file.ts';
import { bring } from './agreement/sign.ts';

const examples = `
Examples:
  huza keys create labour.json
  huza keys public labour.json
  huza keys rotate labour.json new.json --agency labour --to http://localhost:4004`;

export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description("An agency's keys: what it signs with, and the secret that pseudonyms come from.")
    .addHelpText('after', examples);
  keys
    .command('create')
    .description('Make keys, in a file that its owner alone can read, and print the public one.')
    .argument('<file>', 'the file to write')
    .action(async (file: string) => writeKeys(file, await generateAgencyKeys()));
  keys
    .command('public')
    .description('Print the public key of a file.')
    .argument('<file>', 'the file')
    .action((file: string) => console.log(JSON.stringify(publicJwk(readKeysFile(file).signing), null, 2)));
  keys
    .command('rotate')
    .description(
      'Put a new key in the place of an old one: the old key signs for it. The secret stays the same.',
    )
    .argument('<old>', 'the file of the keys in use')
    .argument('<new>', 'the file to write')
    .requiredOption('--agency <name>', 'whose keys')
    .requiredOption('--to <url>', "where the statement is brought: coordination's or an agency's own address")
    .action(async (old: string, next: string, { agency, to }: { agency: string; to: string }) => {
      const before = readKeysFile(old);
      const { signing } = await generateAgencyKeys();
      const at = new Date().toISOString();
      const content = { agency, replaces: before.signing.kid, key: publicJwk(signing), at };
      writeKeys(next, { ...before, signing });
      await bring(to, await signStatement('ROTATION', content, before.signing));
    });
}

/** Writes keys to a file that only its owner can read, and prints the public one. */
function writeKeys(file: string, keys: AgencyKeys): void {
  try {
    writeFileSync(file, writeAgencyKeys(keys), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${file} cannot be written: ${code}. Keys are never overwritten.`);
  }
  console.log(JSON.stringify(publicJwk(keys.signing), null, 2));
}
