import { RequestError } from '@huza/access';
import { emit, registerDay, required, type SubgraphContext } from '@huza/subgraph';
import { eq, sql } from 'drizzle-orm';
import type { LabourMarketTestEventKind, LabourMarketTestStatus } from '../../generated/resolvers.ts';
import type { testStatuses } from '../database/labour-market-test-tables.ts';
import { labourMarketTest, labourMarketTestEvent } from '../database/tables.ts';
import { type TestRow, testColumns } from './test-row.ts';

type Status = (typeof testStatuses)[number];

/** From where a step may be taken, and where it leads; `null`: the test stays where it stands. */
interface Step {
  readonly from: readonly LabourMarketTestStatus[];
  readonly to: Status | null;
}

const open = ['REQUESTED', 'ADVERTISED', 'CANDIDATES_REFERRED'] as const;

/** The state machine of labour market tests. */
const steps: Readonly<Record<Exclude<LabourMarketTestEventKind, 'REQUESTED'>, Step>> = {
  ADVERTISED: { from: open, to: 'ADVERTISED' },
  CANDIDATES_REFERRED: { from: open, to: 'CANDIDATES_REFERRED' },
  REFERRAL_REPORTED: { from: ['CANDIDATES_REFERRED'], to: null },
  REFERRAL_DISPUTED: { from: ['CANDIDATES_REFERRED'], to: null },
  DECIDED: { from: open, to: 'DECIDED' },
  APPEALED: { from: ['DECIDED'], to: 'APPEALED' },
  DECIDED_ON_APPEAL: { from: ['APPEALED'], to: 'DECIDED_ON_APPEAL' },
  WITHDRAWN: { from: open, to: 'WITHDRAWN' },
};

export type StepKind = keyof typeof steps;

/** Whether a decision on a test can be taken where it stands, at first or on appeal. */
export const isDecidable = ({ status }: Pick<TestRow, 'status'>): boolean =>
  [...steps.DECIDED.from, ...steps.DECIDED_ON_APPEAL.from].includes(status);

/** A test that is locked for a step, and the day of the step. */
export interface StepOn {
  readonly kind: StepKind;
  readonly test: TestRow;
  readonly day: string;
}

const inWords = (name: string) => name.toLowerCase().replaceAll('_', ' ');

/**
 * Locks a test until the end of the transaction, for a step that its status allows.
 *
 * @throws RequestError `INVALID_INPUT` when no such test is open to the caller, `CONFLICT` when it stands elsewhere:
 * of two steps at once the second is told so.
 */
export async function beginStep(
  kind: StepKind,
  id: string,
  { database }: Pick<SubgraphContext, 'database'>,
): Promise<StepOn> {
  const [test] = await database
    .select(testColumns)
    .from(labourMarketTest)
    .where(eq(labourMarketTest.id, id))
    .for('update');
  if (!test) {
    throw new RequestError(
      'INVALID_INPUT',
      `labourMarketTest is ${JSON.stringify(id)}; expected the number of a labour market test that is open to you.`,
      { argument: 'labourMarketTest' },
    );
  }
  const { from } = steps[kind];
  if (!from.includes(test.status)) {
    throw new RequestError(
      'CONFLICT',
      `${id} is ${inWords(test.status)}: this step is for a test that is ${from.map(inWords).join(' or ')}. Nothing was changed. Look at its history, then decide anew.`,
      { status: test.status },
    );
  }
  return { kind, test, day: await registerDay(database) };
}

/** What a step changes of the test beside its status. */
type Change = Partial<Pick<TestRow, 'outcome' | 'decidedOn' | 'validUntil' | 'appealUntil'>>;

/**
 * Takes a step: the test's new status, and an event in its history.
 *
 * @returns the event's place in the history.
 */
export async function takeStep(
  { kind, test, day }: StepOn,
  { access, database }: Pick<SubgraphContext, 'access' | 'database'>,
  { reason = null, change = {} }: { readonly reason?: string | null; readonly change?: Change } = {},
): Promise<number> {
  const { to } = steps[kind];
  // Where an advertisement follows on referrals, the referrals stand.
  const status = to === 'ADVERTISED' && test.status === 'CANDIDATES_REFERRED' ? null : to;
  if (status !== null || Object.keys(change).length > 0) {
    await database
      .update(labourMarketTest)
      .set({ ...(status && { status }), ...change })
      .where(eq(labourMarketTest.id, test.id));
  }
  const sequence = await addEvent(
    test.id,
    { kind, day, reason, by: access.principal?.subject ?? '' },
    database,
  );
  if (change.outcome) await emit(database, { type: 'labourMarketTestDecided', subject: test.id });
  return sequence;
}

/** Adds to a test's history where it stands now. */
export async function addEvent(
  id: string,
  {
    kind,
    day,
    reason,
    by,
  }: { kind: LabourMarketTestEventKind; day: string; reason: string | null; by: string },
  database: SubgraphContext['database'],
): Promise<number> {
  const [event] = await database.execute<{ sequence: number }>(sql`
    insert into ${labourMarketTestEvent} (test, sequence, kind, status, happened_on, by, reason)
    select id, (select coalesce(max(sequence), 0) + 1 from ${labourMarketTestEvent} where test = ${id}),
      ${kind}, status, ${day}::date, ${by}, ${reason}
    from ${labourMarketTest} where id = ${id}
    returning sequence`);
  return required(event ?? null).sequence;
}
