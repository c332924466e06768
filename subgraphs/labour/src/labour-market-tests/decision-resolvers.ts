import {
  type Decision,
  type Framework,
  findingSentence,
  outcomeSentence,
  replay,
} from '@huza/labour-market-test';
import type { Resolvers } from '../../generated/resolvers.ts';
import { languages, titleIn } from './languages.ts';

const reasoningOf = ({ results }: Decision, framework: Framework) =>
  results.map((result) => ({ result, framework }));

export const decisionResolvers = {
  LabourMarketTestDecision: {
    rulesSentence: ({ rulesOutcome }, { language }) =>
      outcomeSentence(rulesOutcome, languages[language]).text,
    framework: ({ content }) => content.id,
    frameworkVersion: ({ content }) => content.version,
    reasoning: ({ rules, content }) => reasoningOf(rules, content),
    facts: ({ facts }) => JSON.stringify(facts),
    replay: ({ content, facts, rules, hashes }) => {
      const { same, altered, decision } = replay({ framework: content, facts, decision: rules, hashes });
      const sentence = same
        ? `The same facts under ${content.id} ${content.version} give the same outcome, ${decision.outcome}, for the same reasons.`
        : `This record is not as it was sealed (${altered.join(', ')}): under ${content.id} ${content.version} its facts give ${decision.outcome}.`;
      return { same, altered, rulesOutcome: decision.outcome, sentence };
    },
  },
  LabourMarketTestAssessment: {
    on: ({ day }) => day,
    rulesOutcome: ({ decision }) => decision.outcome,
    rulesSentence: ({ decision }, { language }) =>
      outcomeSentence(decision.outcome, languages[language]).text,
    framework: ({ framework }) => framework.id,
    frameworkVersion: ({ framework }) => framework.version,
    reasoning: ({ decision, framework }) => reasoningOf(decision, framework),
    facts: ({ facts }) => JSON.stringify(facts),
  },
  RuleFindings: {
    rule: ({ result }) => result.rule,
    title: ({ result: { rule }, framework: { exemptions, requirements } }, { language }) =>
      titleIn(
        [...exemptions, ...requirements].find(({ id }) => id === rule)?.title ?? { en: rule },
        language,
      ),
    kind: ({ result }) => result.kind,
    result: ({ result }) => result.result,
    basis: ({ result: { basis }, framework: { sources } }) => ({
      kind: basis.kind,
      title: sources[basis.source]?.title.en ?? basis.source,
      article: basis.article ?? null,
    }),
    sentences: ({ result }, { language }) =>
      result.findings.map((finding) => findingSentence(finding, languages[language]).text),
    figures: ({ result }) =>
      result.findings.flatMap(({ figures }) =>
        figures.map(({ source, ...figure }) => ({ ...figure, dataset: source.dataset })),
      ),
  },
} satisfies Resolvers;
