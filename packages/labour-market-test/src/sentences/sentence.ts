import { IntlMessageFormat } from 'intl-messageformat';
import type { Outcome, RuleResult } from '../decision/decision.ts';
import type { Finding, FindingValue } from '../evaluation/finding.ts';
import { type Catalogue, catalogues, type Language, term } from './catalogues.ts';
import { spokenValues } from './spoken-values.ts';

/** A sentence and the language that it is in: English where the catalogue asked for has none. */
export interface Sentence {
  readonly text: string;
  readonly language: Language;
}

/** The outcome as a sentence. */
export const outcomeSentence = (outcome: Outcome, language: Language): Sentence =>
  sentence('outcomes', outcome, {}, language);

/** What came of a rule, in a word or two: `needs evidence`. */
export const resultTerm = (result: RuleResult['result'], language: Language): Sentence =>
  sentence('results', result, {}, language);

/** A finding as a sentence. */
export const findingSentence = ({ reason, values }: Finding, language: Language): Sentence =>
  sentence('findings', reason, values, language);

function sentence(
  part: keyof Catalogue,
  key: string,
  values: Finding['values'],
  language: Language,
): Sentence {
  const own = catalogues[language][part][key];
  if (own === undefined && language !== 'en') return sentence(part, key, values, 'en');
  return { text: format(own ?? key, language, values), language };
}

const formats = new Map<string, IntlMessageFormat>();

function format(message: string, language: Language, values: Finding['values']): string {
  const key = `${language} ${message}`;
  const known = formats.get(key) ?? new IntlMessageFormat(message, language);
  formats.set(key, known);
  const spoken = Object.entries(values).map(([name, value]) => [name, valueText(name, value, language)]);
  return String(known.format(Object.fromEntries(spoken)));
}

function valueText(name: string, value: FindingValue, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string')
    return new Intl.ListFormat(language, { type: 'unit' }).format(value.map((each) => term(each, language)));
  const spoken = spokenValues[name];
  return spoken ? spoken(value, language) : term(value, language);
}
