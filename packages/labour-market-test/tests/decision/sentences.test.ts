import { expect, test } from 'vitest';
import {
  decide,
  type Framework,
  findingSentence,
  outcomeSentence,
  resultTerm,
  rwandaFrameworks,
} from '../../src/index.ts';
import { catalogues } from '../../src/sentences/catalogues.ts';
import { inOrder } from '../facts.ts';

const [rwanda] = rwandaFrameworks as [Framework];

const sentences = (facts: typeof inOrder, rule: string, language: 'en' | 'fr' | 'rw') =>
  decide(rwanda, facts)
    .results.filter((result) => result.rule === rule)
    .flatMap(({ findings }) => findings.map((finding) => findingSentence(finding, language)));

test('a decision explains itself in English', () => {
  expect(outcomeSentence('FAILED', 'en').text).toBe('The labour market test is failed.');
  expect(sentences(inOrder, 'wage-floor', 'en')).toEqual([
    {
      text: 'The pay, RWF\u00a0450,000 a month, reaches 100 % of the prevailing wage, RWF\u00a0400,000 a month (the occupation in the district).',
      language: 'en',
    },
  ]);
});

test('and in French, with the names of countries and occupations', () => {
  const facts = { ...inOrder, nationality: 'KEN', occupation: '2512' };
  expect(sentences(facts, 'eac-free-movement', 'fr')).toEqual([
    {
      text: 'Pays de nationalité : Kenya, État partenaire de la Communauté d’Afrique de l’Est ; la profession 2512 (Concepteurs de logiciels) est ouverte depuis le 1 juillet 2010 par la liste d’engagements de ce pays : Rwanda.',
      language: 'fr',
    },
  ]);
});

test('one of nothing is said as one says it', () => {
  const short = { ...inOrder, advertisements: [] };
  expect(sentences(short, 'advertising', 'en')[0]?.text).toBe(
    'The post has to be advertised for 28 days in 1 place (the public employment service); none was open so long, the longest for 0 days that count.',
  );
});

test('in Kinyarwanda where the catalogue is certain, else visibly in English', () => {
  expect(sentences(inOrder, 'occupation-in-demand', 'rw')[0]).toMatchObject({ language: 'rw' });
  expect(sentences(inOrder, 'plans', 'rw')[0]).toMatchObject({ language: 'en' });
  expect(resultTerm('PASS', 'rw')).toEqual({ text: 'met', language: 'en' });
});

test('French has every sentence and term that English has', () => {
  for (const part of ['outcomes', 'results', 'findings', 'terms'] as const)
    expect(Object.keys(catalogues.fr[part]).sort()).toEqual(Object.keys(catalogues.en[part]).sort());
});

test('every sentence of every language uses only what English uses', () => {
  const names = (message: string) => new Set([...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]));
  for (const language of ['fr', 'rw'] as const)
    for (const [reason, message] of Object.entries(catalogues[language].findings))
      for (const name of names(message)) expect(names(catalogues.en.findings[reason] ?? '')).toContain(name);
});
