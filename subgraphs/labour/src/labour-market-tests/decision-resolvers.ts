import {
  type Decision,
  type Framework,
  findingSentence,
  outcomeSentence,
  replay,
} from '@huza/labour-market-test';
import type { ReasonLanguage, Resolvers } from '../../generated/resolvers.ts';

const languages = { EN: 'en', FR: 'fr', RW: 'rw' } as const satisfies Record<ReasonLanguage, string>;

const reasoningOf = ({ results }: Decision, { sources }: Framework) =>
  results.map((result) => ({ result, sources }));

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
    kind: ({ result }) => result.kind,
    result: ({ result }) => result.result,
    basis: ({ result: { basis }, sources }) => ({
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
