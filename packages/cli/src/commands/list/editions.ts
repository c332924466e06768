import type { Command } from 'commander';
import { ask } from '../../ask.ts';
import { InputError } from '../../command-error.ts';
import { tableOf } from '../../table.ts';
import { type ListOptions, purpose } from './options.ts';
import { named } from './score-sentences.ts';

interface Edition {
  readonly name: string;
  readonly legalReference: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly entriesAreDemonstration: boolean;
  readonly replaces: { readonly name: string } | null;
  readonly supersededBy: { readonly name: string } | null;
  readonly entries: readonly unknown[];
}

interface Difference {
  readonly added: readonly DifferentOccupation[];
  readonly removed: readonly DifferentOccupation[];
  readonly kept: readonly DifferentOccupation[];
}

interface DifferentOccupation {
  readonly occupation: { readonly code: string };
  readonly reason: string | null;
}

/** Commands that look at editions and change nothing. */
export function addEditions(list: Command): void {
  list
    .command('editions')
    .description('List the editions, the latest first.')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'labour-officer')
    .action(async (_options, command: Command) => {
      const { json, url, as } = command.optsWithGlobals<ListOptions>();
      const query = `{ editions: occupationsInDemandEditions {
        name legalReference effectiveFrom effectiveUntil entriesAreDemonstration replaces { name } supersededBy { name }
        entries { occupation { code } } } }`;
      const { editions } = await ask<{ editions: Edition[] }>({ url, as, purpose }, query);
      const header = ['EDITION', 'IN FORCE', 'OCCUPATIONS', 'ENTRIES', 'LEGAL REFERENCE'];
      console.log(json ? JSON.stringify(editions, null, 2) : tableOf(header, editions.map(rowOf)));
    });
  list
    .command('diff')
    .description('Show which occupations one edition lists and another does not.')
    .argument('<from>', 'the edition to compare with')
    .argument('<to>', 'the edition to compare')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'labour-officer')
    .action(async (from: string, to: string, _options, command: Command) => {
      const { json, url, as } = command.optsWithGlobals<ListOptions>();
      const fields = '{ occupation { code } reason }';
      const query = `query ($from: String!, $to: String!) {
        difference: occupationsInDemandDifference(from: $from, to: $to) { added ${fields} removed ${fields} kept ${fields} } }`;
      const { difference } = await ask<{ difference: Difference | null }>({ url, as, purpose }, query, {
        from,
        to,
      });
      if (!difference) throw new InputError(`There is no edition ${from}, or no edition ${to}.`);
      console.log(json ? JSON.stringify(difference, null, 2) : linesOf(difference).join('\n'));
    });
}

function rowOf(edition: Edition): string[] {
  const { name, effectiveFrom, effectiveUntil, replaces, supersededBy, entries, legalReference } = edition;
  const inForce =
    supersededBy !== null && effectiveUntil !== null && effectiveUntil <= effectiveFrom
      ? `never: ${supersededBy.name} stands in its place`
      : `${effectiveFrom} to ${effectiveUntil ?? 'now'}`;
  return [
    replaces ? `${name} (in place of ${replaces.name})` : name,
    inForce,
    String(entries.length),
    edition.entriesAreDemonstration ? 'demonstration' : 'official',
    legalReference,
  ];
}

const linesOf = ({ added, removed, kept }: Difference): string[] => [
  ...added.map((one) => `+ ${line(one)}`),
  ...removed.map((one) => `- ${line(one)}`),
  `${added.length} added, ${removed.length} removed, ${kept.length} kept`,
];

const line = ({ occupation, reason }: DifferentOccupation) =>
  [named(occupation.code), reason].filter(Boolean).join(': ');
