import type { FactTexts } from './outcome-decider.ts';

/**
 * Facts as they would be with other entries on a list, for the whole time.
 *
 * @param list the list's name: `occupations-in-demand`.
 * @param occupations ISCO-08 codes of any level; a group lists all below it.
 */
export function withList(list: string, occupations: readonly string[]): (facts: FactTexts) => FactTexts {
  const [listed, notListed] = [true, false].map((each) =>
    JSON.stringify({ [list]: { listed: each, edition: '(simulated)' } }),
  );
  return (facts) => {
    const code = JSON.parse(facts.occupation);
    const isListed = occupations.some((group) => code.startsWith(group));
    return { ...facts, lists: (isListed ? listed : notListed) ?? '' };
  };
}
