import type { CopyValue } from '@huza/ingest';
import { canonicalHash, type Decision, decideOnRecord, rwandaFrameworks } from '@huza/labour-market-test';
import { dayOf } from '@huza/sample-data';
import { appealUntil, validUntil } from '../../../labour-market-tests/deadlines.ts';
import type { testStatuses } from '../../labour-market-test-tables.ts';
import { factsOf, type GeneratedTest } from './generated-test.ts';

type Status = (typeof testStatuses)[number];
type Row = readonly CopyValue[];
type Outcome = Decision['outcome'];

/** How far a generated test has come, and when. */
export interface Course {
  readonly status: Status;
  /** The day of the decision, or of the withdrawal. */
  readonly ended: number;
  /** The day of the appeal, should the test be failed, and of the decision on it. */
  readonly appealed?: number;
  readonly decidedOnAppeal?: number;
  /** Where the rules leave it to the officer, or the officer overrules them. */
  readonly officer: (rules: Outcome) => Exclude<Outcome, 'REFERRED'>;
}

/** Tables in the order of their foreign keys, with the columns that are filled. */
export const testTables = {
  labour_market_test: [
    'id',
    'employer',
    'vacancy',
    'occupation',
    'district',
    'openings',
    'nationality',
    'permit_class',
    'monthly_pay',
    'duration_days',
    'plans',
    'plan',
    'foreign_workers',
    'circumstances',
    'requested_on',
    'status',
    'outcome',
    'decided_on',
    'valid_until',
    'appeal_until',
  ],
  labour_market_test_event: ['test', 'sequence', 'kind', 'status', 'happened_on', 'by', 'reason'],
  advertising_run: ['test', 'channel', 'place', 'starts', 'ends', 'contents', 'evidence'],
  referral: [
    'id',
    'test',
    'employer',
    'job_seeker',
    'occupation',
    'district',
    'education',
    'referred_on',
    'outcome',
    'reason',
    'explanation',
    'reported_on',
    'disputed_on',
    'dispute_reason',
  ],
  labour_market_test_decision: [
    'test',
    'sequence',
    'framework',
    'facts',
    'rules',
    'hashes',
    'rules_outcome',
    'outcome',
    'overruled',
    'reason',
    'decided_by',
    'decided_on',
  ],
} as const;

export type TestTable = keyof typeof testTables;

/** The one framework that generated tests are decided by. */
export const [framework] = rwandaFrameworks;
export const frameworkHash = canonicalHash(framework);

const list = (words: readonly string[]) => `{${words.join(',')}}`;
const officer = 'labour-officer';
const appealsOfficer = 'labour-appeals-officer';
const employerOf = () => 'employer';

/** A generated test's rows, by table. */
export function rowsOf(test: GeneratedTest, course: Course): Readonly<Record<TestTable, readonly Row[]>> {
  const steps = stepsOf(test, course);
  const decisions = steps.flatMap(({ decision }) => decision ?? []);
  const last = decisions.at(-1);
  const valid = last && last.outcome !== 'FAILED' ? validUntil(last.day) : null;
  const appealable = last?.outcome === 'FAILED' && decisions.length === 1;
  return {
    labour_market_test: [
      [
        test.id,
        test.employer.id,
        test.vacancy,
        test.occupation,
        test.employer.district,
        1,
        test.nationality,
        test.permitClass,
        test.pay,
        730,
        list(test.plans),
        'Generated for demonstration: no plan was written.',
        test.foreignWorkers,
        '{}',
        dayOf(test.requested),
        steps.at(-1)?.status ?? 'REQUESTED',
        last?.outcome ?? null,
        last?.day ?? null,
        valid,
        appealable && framework ? appealUntil(framework, last.day) : null,
      ],
    ],
    labour_market_test_event: steps.map(({ kind, status, day, by, reason }, index) => [
      test.id,
      index + 1,
      kind,
      status,
      dayOf(day),
      by,
      reason ?? null,
    ]),
    advertising_run: isPast('REQUESTED', course)
      ? test.advertisements.map(({ channel, place, from, to, contents }) => [
          test.id,
          channel,
          place ?? null,
          from,
          to,
          list(contents),
          'generated for demonstration',
        ])
      : [],
    referral: isPast('ADVERTISED', course)
      ? test.referrals.map((one, index) => referralRow(test, course, one, index))
      : [],
    labour_market_test_decision: decisions.map((decision, index) => [
      test.id,
      index + 1,
      frameworkHash,
      decision.facts,
      decision.rules,
      decision.hashes,
      decision.rulesOutcome,
      decision.outcome,
      decision.rulesOutcome !== 'REFERRED' && decision.rulesOutcome !== decision.outcome,
      decision.reason,
      decision.by,
      decision.day,
    ]),
  };
}

const order: readonly Status[] = ['REQUESTED', 'ADVERTISED', 'CANDIDATES_REFERRED'];
const isPast = (status: Status, course: Course) =>
  !order.includes(course.status) || order.indexOf(course.status) > order.indexOf(status);

/** Of a test whose referrals are under way the first is answered, the second disputed, the others are open. */
function referralRow(
  test: GeneratedTest,
  { status }: Course,
  { id, seeker, on, outcome, reason }: GeneratedTest['referrals'][number],
  index: number,
): Row {
  const known = [
    id,
    test.id,
    test.employer.id,
    seeker.id,
    seeker.occupation,
    seeker.district,
    seeker.education,
    dayOf(on),
  ];
  const underWay = status === 'CANDIDATES_REFERRED';
  if (underWay && index > 1) return [...known, null, null, null, null, null, null];
  if (underWay && index === 1) {
    const disputed = 'The candidate’s certificate shows the qualification.';
    return [
      ...known,
      'TURNED_DOWN',
      'LACKS_QUALIFICATION',
      'No certificate was shown.',
      dayOf(on + 5),
      dayOf(on + 8),
      disputed,
    ];
  }
  return [...known, outcome, reason, null, dayOf(on + 5), null, null];
}

interface GeneratedStep {
  readonly kind: string;
  readonly status: Status;
  readonly day: number;
  readonly by: string;
  readonly reason?: string | null;
  readonly decision?: ReturnType<typeof decisionOf>;
}

function stepsOf(test: GeneratedTest, course: Course): GeneratedStep[] {
  const by = employerOf();
  const { ended, appealed, decidedOnAppeal } = course;
  const steps: GeneratedStep[] = [{ kind: 'REQUESTED', status: 'REQUESTED', day: test.requested, by }];
  if (isPast('REQUESTED', course)) {
    for (const _run of test.advertisements)
      steps.push({ kind: 'ADVERTISED', status: 'ADVERTISED', day: test.requested + 1, by });
  }
  if (isPast('ADVERTISED', course) && test.referrals.length > 0)
    steps.push({
      kind: 'CANDIDATES_REFERRED',
      status: 'CANDIDATES_REFERRED',
      day: test.requested + 10,
      by: officer,
    });
  if (order.includes(course.status)) return steps;
  if (course.status === 'WITHDRAWN')
    return [
      ...steps,
      { kind: 'WITHDRAWN', status: 'WITHDRAWN', day: ended, by, reason: 'The post is not needed any more.' },
    ];
  const decision = decisionOf(test, ended, course.officer, officer);
  steps.push({
    kind: 'DECIDED',
    status: 'DECIDED',
    day: ended,
    by: officer,
    reason: decision.reason,
    decision,
  });
  if (appealed === undefined || decision.outcome !== 'FAILED') return steps;
  steps.push({
    kind: 'APPEALED',
    status: 'APPEALED',
    day: appealed,
    by,
    reason: 'The advertisement was longer than it was counted.',
  });
  if (decidedOnAppeal === undefined) return steps;
  const onAppeal = decisionOf(test, decidedOnAppeal, () => 'PASSED', appealsOfficer);
  steps.push({
    kind: 'DECIDED_ON_APPEAL',
    status: 'DECIDED_ON_APPEAL',
    day: decidedOnAppeal,
    by: appealsOfficer,
    reason: onAppeal.reason,
    decision: onAppeal,
  });
  return steps;
}

function decisionOf(test: GeneratedTest, day: number, officerOf: Course['officer'], by: string) {
  if (!framework) throw new Error('There is no framework to decide by');
  const facts = factsOf(test, day);
  const { decision, hashes } = decideOnRecord(framework, facts);
  const outcome = officerOf(decision.outcome);
  return {
    facts: JSON.stringify(facts),
    rules: JSON.stringify(decision),
    hashes: JSON.stringify(hashes),
    rulesOutcome: decision.outcome,
    outcome,
    reason: outcome === decision.outcome ? null : 'The evidence was seen and weighed (demonstration).',
    by,
    day: dayOf(day),
  };
}
