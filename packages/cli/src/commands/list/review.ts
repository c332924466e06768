import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { type Asker, ask } from '../../ask.ts';
import { collectEvidence } from './collect-evidence.ts';
import { type ListOptions, purpose } from './options.ts';

interface ReviewOptions extends ListOptions {
  readonly method: string;
  readonly periods: string;
}

interface Review {
  readonly version: number;
  readonly state: string;
}

const examples = `
Examples:
  huza list review 2026
  huza list review 2026-oecd --method oecd-skills-for-jobs --periods 2021,2022,2023,2024,2025

What follows is for people: docs/occupations-in-demand.md has the steps.`;

export function addReview(list: Command): void {
  list
    .command('review')
    .description(
      'Open a review, collect its evidence from all agencies, score it, and open its consultation.',
    )
    .argument('<name>', 'the name that its edition will have')
    .option('--method <id>', 'the method that scores it', 'rwanda-huza')
    .option('--periods <years>', 'the years of evidence; the last is scored', '2021,2022,2023,2024,2025')
    .option('--as <name>', 'the principal; "huza principals" lists them', 'labour-officer')
    .addHelpText('after', examples)
    .action(async (name: string, _options, command: Command) => {
      const { json, url, as, method, periods } = command.optsWithGlobals<ReviewOptions>();
      const asker = { url, as, purpose };
      const say = (sentence: string) => void (json || console.log(sentence));
      const title = `Renewal of the list, ${name}`;
      await change(asker, 'openListReview', 'OpenListReviewInput', {
        id: name,
        title,
        method,
        periods: periods.split(','),
      });
      say(`${name} is open. The agencies are asked for evidence.`);
      const { state, requests } = await collectEvidence(asker, name);
      for (const { agency, message } of requests.filter(({ outcome }) => outcome === 'FAILED')) {
        say(`${agency} has not answered: ${message}`);
      }
      say(`The evidence is ${state.toLowerCase()}.`);
      const scored = await change(asker, 'scoreListReview', 'ScoreListReviewInput', {
        review: name,
        expectedVersion: 1,
      });
      const review = await change(asker, 'openListConsultation', 'ListReviewStepInput', {
        review: name,
        expectedVersion: scored.version,
      });
      say(`It is scored, and its consultation is open. It stands at version ${review.version}.`);
      if (json) console.log(JSON.stringify({ review: name, ...review }));
    });
}

async function change(asker: Asker, mutation: string, type: string, input: object): Promise<Review> {
  const query = `mutation ($input: ${type}!) { changed: ${mutation}(input: $input) { review { state version } } }`;
  const variables = { input: { ...input, idempotencyKey: randomUUID() } };
  return (await ask<{ changed: { review: Review } }>(asker, query, variables)).changed.review;
}
