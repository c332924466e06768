import { contentHash } from '@huza/shortage';
import type { Command } from 'commander';
import { ask } from '../../ask.ts';
import { countOf } from '../../count.ts';
import { type EditionEntry, readEditionFile } from './edition-file.ts';
import { type ListOptions, purpose } from './options.ts';

interface ImportOptions extends ListOptions {
  readonly name: string;
  readonly legalReference: string;
  readonly effectiveFrom: string;
  readonly replaces?: string;
  readonly note?: string;
  readonly check?: boolean;
}

interface ImportedEdition {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly entries: readonly { readonly occupation: { readonly code: string } }[];
}

const examples = `
The file is CSV, with commas or semicolons:

  occupation,reason
  2512,Named in article 3 of the Instructions
  2221,

Examples:
  huza list import official-2013.csv --name 2013-official --replaces 2013 --effective-from 2013-04-04 \\
    --legal-reference "Ministerial Instructions N°003/19.18 of 04/04/2013"
  huza list import official-2013.csv --check`;

export function addImport(list: Command): void {
  list
    .command('import')
    .description("Take in the ministry's own list from a file: every code is checked against ISCO-08 first.")
    .argument('<file>', 'CSV with the column occupation and, where it is known, reason')
    .option('--check', 'check the file, and send nothing')
    .option('--name <edition>', 'the name of the edition')
    .option('--legal-reference <text>', 'the legal text that it rests on')
    .option('--effective-from <day>', 'the first day that it is in force')
    .option('--replaces <edition>', 'the edition of demonstration entries in whose place it stands')
    .option('--note <text>', 'what a reader must know of the entries')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'list-approver')
    .addHelpText('after', examples)
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const entries = readEditionFile(file);
      if (options.check) {
        return print(
          options.json,
          { file, entries },
          `${file}: ${countOf(entries.length, 'occupation')}, none wrong.`,
        );
      }
      for (const name of ['name', 'legalReference', 'effectiveFrom'] as const)
        if (options[name] === undefined)
          return command.error(`error: required option '${flags[name]}' not specified`, { exitCode: 2 });
      const edition = await send(options, entries);
      print(
        options.json,
        edition,
        `Edition ${edition.name}, in force from ${edition.effectiveFrom}, lists ${countOf(edition.entries.length, 'occupation')}.`,
      );
    });
}

const flags = {
  name: '--name <edition>',
  legalReference: '--legal-reference <text>',
  effectiveFrom: '--effective-from <day>',
};

const print = (json: boolean | undefined, value: unknown, text: string) =>
  console.log(json ? JSON.stringify(value, null, 2) : text);

async function send(options: ImportOptions, entries: readonly EditionEntry[]): Promise<ImportedEdition> {
  const { url, as, name, legalReference, effectiveFrom, replaces, note } = options;
  const mutation = `mutation ($input: ImportOccupationsInDemandEditionInput!) {
    importOccupationsInDemandEdition(input: $input) { edition { name effectiveFrom entries { occupation { code } } } } }`;
  const edition = {
    name,
    legalReference,
    effectiveFrom,
    replaces: replaces ?? null,
    note: note ?? null,
    entries,
  };
  // The same file sent again is the same change.
  const input = { ...edition, idempotencyKey: contentHash(edition) };
  const answer = await ask<{ importOccupationsInDemandEdition: { edition: ImportedEdition } }>(
    { url, as, purpose },
    mutation,
    { input },
  );
  return answer.importOccupationsInDemandEdition.edition;
}
