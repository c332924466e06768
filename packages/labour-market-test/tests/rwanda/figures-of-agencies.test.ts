import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  decideOnRecord,
  type Facts,
  type Framework,
  findingSentence,
  replay,
  rwandaFrameworks,
} from '../../src/index.ts';
import { anyFacts } from '../decision/any-facts.ts';
import { collectedFrom, inOrder, rate, wage } from '../facts.ts';

const [, second] = rwandaFrameworks as [Framework, Framework];
const survey = 'statistics.labour-force-survey';
const vacancies = 'labour.vacancies';
const offered = { source: { agency: 'labour', dataset: vacancies } };

const known: Facts = { ...inOrder, applied: '2026-01-05', advertisements: null };
const facts = (changes: Partial<Facts>): Facts => ({
  ...known,
  datasets: collectedFrom(survey, vacancies),
  ...changes,
});

function found(rule: string, changes: Partial<Facts>) {
  const { findings, result } =
    decide(second, facts(changes)).results.find((each) => each.rule === rule) ?? {};
  return {
    result,
    sentence: findings?.map((finding) => findingSentence(finding, 'en').text).join(' '),
    passedOver: findings?.flatMap(({ figures }) =>
      figures.filter(({ used }) => !used).map(({ level }) => level),
    ),
  };
}

describe('the second framework takes the prevailing wage of the survey', () => {
  test.each<[string, Partial<Facts>, string, string[]]>([
    [
      'of the occupation in the district first',
      { prevailingWages: [wage('UNIT_GROUP_IN_DISTRICT', '400000'), wage('UNIT_GROUP', '900000')] },
      'PASS',
      [],
    ],
    [
      'then of the wider occupation in the district',
      {
        prevailingWages: [
          wage('UNIT_GROUP_IN_DISTRICT', null),
          wage('MINOR_GROUP_IN_DISTRICT', '900000'),
          wage('UNIT_GROUP', '1'),
        ],
      },
      'FAIL',
      ['UNIT_GROUP_IN_DISTRICT'],
    ],
    [
      'then of the whole country',
      {
        prevailingWages: [
          wage('UNIT_GROUP_IN_DISTRICT', '1', { observations: 29 }),
          wage('MAJOR_GROUP', '900000'),
          wage('UNIT_GROUP_IN_DISTRICT', '1', offered),
        ],
      },
      'FAIL',
      ['UNIT_GROUP_IN_DISTRICT'],
    ],
    [
      'then what vacancies offer',
      {
        prevailingWages: [
          wage('MAJOR_GROUP', '1', { observationStatus: 'U' }),
          wage('UNIT_GROUP', '900000', offered),
        ],
      },
      'FAIL',
      ['MAJOR_GROUP'],
    ],
    [
      'and needs evidence where all is withheld',
      { prevailingWages: [wage('MAJOR_GROUP', null)] },
      'NEEDS_EVIDENCE',
      ['MAJOR_GROUP'],
    ],
  ])('%s', (_what, changes, result, passedOver) => {
    expect(found('wage-floor', changes)).toMatchObject({ result, passedOver });
  });

  test('and says of what and where', () => {
    expect(
      found('wage-floor', { prevailingWages: [wage('UNIT_GROUP', '400000', offered)] }).sentence,
    ).toContain('(the occupation, whole country, vacancies of the employment service)');
  });
});

describe('while statistics was not asked, or did not answer', () => {
  test.each<[string, Facts['datasets']]>([
    ['nothing was collected', undefined],
    ['vacancies alone are known', collectedFrom(vacancies)],
  ])('%s: no figure stands in, whatever it is', (_what, datasets) => {
    const changes = {
      datasets,
      prevailingWages: [wage('UNIT_GROUP_IN_DISTRICT', '1', offered), wage('UNIT_GROUP_IN_DISTRICT', '1')],
      unemploymentRates: [rate('UNIT_GROUP_IN_DISTRICT', 0.1)],
    };
    for (const rule of ['wage-floor', 'unemployment']) {
      expect(found(rule, changes)).toEqual({
        result: 'NEEDS_EVIDENCE',
        sentence:
          'The figures of the labour force survey have not been collected, or the agency did not answer.',
        passedOver: [],
      });
    }
  });

  test('no application is passed, whatever else is known of it', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(null, undefined, {}, collectedFrom(vacancies)),
        (any, datasets) => {
          expect(decide(second, { ...any, datasets }).outcome).not.toBe('PASSED');
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('unemployment is that of the occupation in the district, else of a wider one; none needs evidence', () => {
  const high = {
    unemploymentRates: [rate('MINOR_GROUP_IN_DISTRICT', null), rate('MAJOR_GROUP_IN_DISTRICT', 15)],
  };
  expect(found('unemployment', high)).toMatchObject({
    result: 'FAIL',
    passedOver: ['MINOR_GROUP_IN_DISTRICT'],
  });
  expect(found('unemployment', { unemploymentRates: [rate('MAJOR_GROUP', 14.9)] }).result).toBe('PASS');
  expect(found('unemployment', { unemploymentRates: [] }).result).toBe('NEEDS_EVIDENCE');
});

test('a decision keeps the figures and where they are from, and is the same for ever', () => {
  const record = decideOnRecord(second, facts({ prevailingWages: [wage('UNIT_GROUP', '400000')] }));
  const stored = JSON.parse(JSON.stringify(record));
  expect(replay(stored)).toMatchObject({ same: true, altered: [] });
  stored.facts.datasets[survey].asOf = '2026-01-03T08:00:00.000Z';
  expect(replay(stored)).toMatchObject({ same: false, altered: ['facts'] });
});
