import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Asker, ask } from '../../ask.ts';
import { InputError } from '../../command-error.ts';
import type { GlobalOptions } from '../../program.ts';
import { type AgreementVersion, exactReferenceOf, standingOf, versionFields } from './version.ts';

type Options = GlobalOptions & Asker;

/** Sends one step, and prints where the agreement stands after it. */
export async function take(
  { json, ...asker }: Options,
  mutation: string,
  inputType: string,
  input: object,
): Promise<void> {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${versionFields} } }`;
  const data = await ask<Record<string, AgreementVersion>>(asker, query, { input });
  const version = data[mutation];
  if (version) console.log(json ? JSON.stringify(version, null, 2) : standingOf(version));
}

const words = (list: string) => list.split(',').map((word) => word.trim());

/** Commands that lead from a request to a proposal. */
export function addSteps(agreement: Command): void {
  agreement
    .command('request')
    .description('Ask a provider for the use of a dataset.')
    .argument('<dataset>', 'such as immigration.permits')
    .requiredOption('--id <id>', 'a name for the request; sent again it changes nothing')
    .requiredOption('--grain <grain>', 'AGGREGATE, PSEUDONYMISED or IDENTIFIED')
    .requiredOption('--roles <roles>', 'who would use it: analyst,service')
    .requiredOption('--purposes <purposes>', 'for what: policy-research')
    .requiredOption('--reason <text>', 'why it is needed')
    .action(async (dataset: string, options, command: Command) => {
      const { json, ...asker } = command.optsWithGlobals<Options>();
      const { id, grain, reason } = options;
      const input = {
        id,
        dataset,
        grain,
        reason,
        roles: words(options.roles),
        purposes: words(options.purposes),
      };
      const query =
        'mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { id dataset answer } }';
      const { requestAccess } = await ask<{ requestAccess: { answer: string | null } }>(asker, query, {
        input,
      });
      const sentence = `${id} is ${requestAccess.answer?.toLowerCase() ?? 'made; the data steward of the provider answers it'}`;
      console.log(json ? JSON.stringify(requestAccess, null, 2) : sentence);
    });
  agreement
    .command('answer')
    .description('Answer a request for access; accepted, it leads to a draft.')
    .argument('<request>', 'its name')
    .option('--accept', 'accept it; needs the draft’s name, days, legal basis and retention')
    .option('--decline', 'decline it')
    .requiredOption('--reason <text>', 'why')
    .option('--agreement <id>', 'the name of the agreement to draft')
    .option('--valid-from <day>', 'its first day')
    .option('--valid-until <day>', 'its last day')
    .option('--legal-basis <text>', 'the law that it rests on')
    .option('--retention <duration>', 'how long what is obtained may be kept: P5Y')
    .action(async (id: string, options, command: Command) => {
      const { json, ...asker } = command.optsWithGlobals<Options>();
      if (Boolean(options.accept) === Boolean(options.decline)) {
        throw new InputError('Answer with either --accept or --decline.');
      }
      const { reason, agreement: draft, validFrom, validUntil, legalBasis, retention } = options;
      const input = {
        ...{ id, reason, validFrom, validUntil, legalBasis, retention },
        answer: options.accept ? 'ACCEPTED' : 'DECLINED',
        agreement: draft,
      };
      const query =
        'mutation ($input: AnswerAccessRequestInput!) { answerAccessRequest(input: $input) { id answer agreement { id } } }';
      const { answerAccessRequest: answered } = await ask<{
        answerAccessRequest: { answer: string; agreement: { id: string } | null };
      }>(asker, query, { input });
      const led = answered.agreement ? `; it led to the draft ${answered.agreement.id}` : '';
      console.log(
        json ? JSON.stringify(answered, null, 2) : `${id} is ${answered.answer.toLowerCase()}${led}`,
      );
    });
  agreement
    .command('draft')
    .description('Write a draft, or a new version of an agreement that there is.')
    .argument('<file>', 'JSON: id, title, provider, consumers, clauses, legalBasis, retention, validFrom, …')
    .action((file: string, _options, command: Command) =>
      take(command.optsWithGlobals(), 'draftAgreement', 'DraftAgreementInput', readDraft(file)),
    );
  for (const [name, description] of [
    ['propose', 'Fix the text of a draft, so that it can be signed.'],
    ['withdraw', 'Take a draft or a proposal back.'],
  ] as const) {
    agreement
      .command(name)
      .description(description)
      .argument('<agreement>', 'name/version')
      .action((reference: string, _options, command: Command) =>
        take(
          command.optsWithGlobals(),
          `${name}Agreement`,
          'AgreementVersionInput',
          exactReferenceOf(reference),
        ),
      );
  }
}

function readDraft(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(
      `${file} holds no draft: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
}
