import type { HubContentsQuery } from '#graphql/hub-contents.ts';

const most = 6;

/** Datasets, variables and indicators that have every sought word in their name or description. */
export function findInContents(contents: HubContentsQuery | undefined, sought: string) {
  const words = plain(sought).split(/\s+/);
  const fits = (...texts: string[]) =>
    words.every((word) => texts.some((text) => plain(text).includes(word)));
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

/** Without capitals and accents: `Éducation` is found by `education`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
