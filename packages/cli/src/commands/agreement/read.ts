import type { Command } from 'commander';
import { type Asker, ask } from '../../ask.ts';
import type { GlobalOptions } from '../../program.ts';
import { tableOf } from '../../table.ts';
import { type AgreementVersion, findVersion, referenceOf, standingOf, versionFields } from './version.ts';

type Options = GlobalOptions & Asker;

const print = (json: boolean | undefined, value: unknown, text: () => string) =>
  console.log(json ? JSON.stringify(value, null, 2) : text());

/** Commands that look at agreements and change nothing. */
export function addReading(agreement: Command): void {
  agreement
    .command('list')
    .description('List agreements: where each stands, and its parties.')
    .option('--party <agency>', 'those that an agency is a party of')
    .option('--dataset <name>', 'those that are about a dataset')
    .option('--state <state>', 'those of which a version is IN_FORCE, SUSPENDED, PROPOSED, …')
    .action(async (_options, command: Command) => {
      const { json, party, dataset, state, ...asker } = command.optsWithGlobals<
        Options & Record<'party' | 'dataset' | 'state', string>
      >();
      const query = `query ($filter: AgreementFilter) { agreements(filter: $filter, first: 100) { nodes { current { ${versionFields} } } } }`;
      const { agreements } = await ask<{ agreements: { nodes: { current: AgreementVersion }[] } }>(
        asker,
        query,
        {
          filter: { party, dataset, state },
        },
      );
      const rows = agreements.nodes.map(({ current }) => [
        current.agreement,
        String(current.version),
        current.state,
        current.provider,
        current.consumers.join(', '),
        `${current.validFrom} to ${current.validUntil}`,
      ]);
      const header = ['AGREEMENT', 'VERSION', 'STATE', 'PROVIDER', 'CONSUMERS', 'VALID'];
      print(
        json,
        agreements.nodes.map(({ current }) => current),
        () => tableOf(header, rows),
      );
    });
  agreement
    .command('show')
    .description('Show where an agreement stands: its signatures, and what its parties did since.')
    .argument('<agreement>', 'its name, or name/version; without a version the current one')
    .action(async (name: string, _options, command: Command) => {
      const { json, ...asker } = command.optsWithGlobals<Options>();
      const found = await findVersion(asker, referenceOf(name));
      print(json, found, () => factsOf(found).join('\n'));
    });
  agreement
    .command('text')
    .description('Print the text that a lawyer reads.')
    .argument('<agreement>', 'its name, or name/version; without a version the current one')
    .action(async (name: string, _options, command: Command) => {
      const { json, ...asker } = command.optsWithGlobals<Options>();
      const { text } = await findVersion(asker, referenceOf(name));
      print(json, { text }, () => text);
    });
  agreement
    .command('requests')
    .description("List the requests for access that the principal's agency made or has to answer.")
    .option('--open', 'only those that await an answer')
    .action(async (_options, command: Command) => {
      const { json, open = false, ...asker } = command.optsWithGlobals<Options & { open?: boolean }>();
      const query = `query ($open: Boolean!) { accessRequests(open: $open) { id agency dataset grain purposes reason answer answerReason } }`;
      const { accessRequests } = await ask<{ accessRequests: AccessRequest[] }>(asker, query, { open });
      const rows = accessRequests.map(({ id, agency, dataset, grain, purposes, answer }) => [
        id,
        agency,
        dataset,
        grain,
        purposes.join(', '),
        answer ?? 'awaited',
      ]);
      print(json, accessRequests, () =>
        tableOf(['REQUEST', 'BY', 'DATASET', 'GRAIN', 'PURPOSES', 'ANSWER'], rows),
      );
    });
}

interface AccessRequest {
  readonly id: string;
  readonly agency: string;
  readonly dataset: string;
  readonly grain: string;
  readonly purposes: readonly string[];
  readonly answer: string | null;
}

const factsOf = (version: AgreementVersion) => [
  standingOf(version),
  version.title,
  `Valid from ${version.validFrom} to ${version.validUntil}`,
  ...version.signatures.map(({ party, signed }) => `${party}: ${signed ? 'signed' : 'not signed yet'}`),
  ...version.acts.map(({ at, party, act, reason }) => `${at} ${party}: ${act}. ${reason}`),
];
