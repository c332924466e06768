import { plainText } from '@huza/classifications/plain-text';
import type { HubContentsQuery } from '#graphql/hub-contents.ts';

const most = 6;

/** Datasets, variables and indicators that have every sought word in their name or description. */
export function findInContents(contents: HubContentsQuery | undefined, sought: string) {
  const words = plainText(sought).split(/\s+/);
  const fits = (...texts: string[]) =>
    words.every((word) => texts.some((text) => plainText(text).includes(word)));
  const datasets = contents?.agencies.flatMap((agency) => agency.datasets) ?? [];
  const variables = datasets.flatMap(({ name: dataset, variables }) =>
    variables.map((variable) => ({ ...variable, dataset })),
  );
  return {
    datasets: datasets
      .filter(({ name, title, description, keywords }) => fits(name, title, description, ...keywords))
      .slice(0, most),
    variables: variables.filter(({ name, description }) => fits(name, description)).slice(0, most),
    indicators: (contents?.indicators ?? [])
      .filter(({ code, title, definition }) => fits(code, title, definition))
      .slice(0, most),
  };
}
