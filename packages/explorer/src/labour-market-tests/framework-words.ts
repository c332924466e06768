import framework from '@huza/labour-market-test/rwanda-1.json';

interface AdvertisingRule {
  readonly channels: readonly {
    readonly anyOf: readonly string[];
    readonly atLeast: number;
    readonly days: number;
  }[];
  readonly contents: readonly string[];
}

/** What the framework asks of the advertising of a post. */
export const advertisingRule = framework.requirements.find(
  ({ requirement }) => requirement.type === 'ADVERTISING',
)?.requirement as AdvertisingRule | undefined;

/** The days that the framework asks for in a channel; none where it does not ask for it. */
export const daysAskedFor = (channel: string): number | undefined =>
  advertisingRule?.channels.find(({ anyOf }) => anyOf.includes(channel))?.days;

/** What an advertisement would have to state and does not. */
export const missingContents = (contents: readonly string[]): string[] =>
  (advertisingRule?.contents ?? []).filter((content) => !contents.includes(content));

/** A rule's title in the framework, by its name there. */
export function ruleTitle(rule: string, language: 'en' | 'fr'): string | undefined {
  const rules: readonly {
    readonly id: string;
    readonly title: { readonly en: string; readonly fr: string };
  }[] = [...framework.exemptions, ...framework.requirements];
  return rules.find(({ id }) => id === rule)?.title[language];
}
