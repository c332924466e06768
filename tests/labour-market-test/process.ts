import { randomUUID } from 'node:crypto';
import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import postgres from 'postgres';
import type { OwnHub } from '../own-hub.ts';

export const asEmployer = { as: 'employer', purpose: 'labour-market-test' };
export const asOfficer = { as: 'labour-officer', purpose: 'labour-market-test' };
export const asAppealsOfficer = { as: 'labour-appeals-officer', purpose: 'labour-market-test' };
export const asPermitOfficer = { as: 'permit-officer', purpose: 'permit-decision' };

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it selected.
type Payload = any;

type Asking = Parameters<OwnHub['ask']>[1];
type Asked = Pick<OwnHub, 'ask'>;

/** One change with its input; the key is new unless one is given. */
export interface Change {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What to select of the payload. */
  readonly select: string;
  readonly key?: string;
}

const inputTypes: Readonly<Record<string, string>> = {
  appealLabourMarketTest: 'LabourMarketTestReasonInput',
  withdrawLabourMarketTest: 'LabourMarketTestReasonInput',
  decideLabourMarketTestAppeal: 'DecideLabourMarketTestInput',
};

/** Asks for a change; gives its payload, or the errors. */
export async function change(
  hub: Asked,
  { mutation, input, select, key = randomUUID() }: Change,
  asking: Asking,
) {
  const type = inputTypes[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await hub.ask<Record<string, unknown> | null>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} } }`,
    { ...asking, variables: { input: { idempotencyKey: key, ...input } } },
  );
  return {
    payload: data?.[mutation] as Payload,
    errors,
    codes: (errors ?? []).map(({ extensions }) => extensions.code),
  };
}

/** Makes a change that is allowed; gives its payload. */
export async function make(hub: Asked, one: Change, asking: Asking) {
  const { payload, errors } = await change(hub, one, asking);
  if (errors) throw new Error(`${one.mutation} is refused: ${JSON.stringify(errors)}`);
  return payload;
}

/** Moves the day that an agency's demonstration register covers last: a step taken then is of that day. */
export async function setDay(hub: OwnHub, day: string): Promise<void> {
  for (const agency of ['labour', 'immigration']) {
    await owner(hub, agency, (sql) => sql`update register set generated_until = ${day}`);
  }
}

/** Runs a statement as the owner of an agency's database. */
export async function owner<Result>(
  hub: OwnHub,
  agency: string,
  run: (sql: postgres.Sql) => PromiseLike<Result>,
): Promise<Result> {
  const sql = postgres(hub.databases[agency]?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

export const contents = ['OCCUPATION', 'DUTIES', 'PAY', 'PLACE_OF_WORK', 'QUALIFICATIONS', 'CLOSING_DATE'];

/** Vacancies enough that what is paid for policy officers is known: thin figures decide nothing. */
export async function addVacancies(hub: OwnHub): Promise<void> {
  await owner(
    hub,
    'labour',
    (sql) => sql`
      insert into vacancy (id, employer, occupation, activity, section, district, openings, posted, closes, pay_from, pay_to)
      select 'VT' || number, ${demonstrationEmployer}, '2422', '4100', 'F', '12', 1, '2025-10-01', '2025-11-01', 300000, 400000
      from generate_series(1, 40) as number`,
  );
}

/** A vacancy for a policy officer and a test for it, by the demonstration employer on the register's day. */
export async function requestedTest(
  hub: Asked,
  { monthlyPay = 500_000, nationality = 'IND', closes = '2026-03-31' } = {},
): Promise<string> {
  const { vacancy } = await make(
    hub,
    {
      mutation: 'postVacancy',
      input: { occupation: '2422', openings: 1, closes, payFrom: 300_000, payTo: 500_000 },
      select: 'vacancy { id }',
    },
    asEmployer,
  );
  const { labourMarketTest } = await make(
    hub,
    {
      mutation: 'requestLabourMarketTest',
      input: {
        vacancy: vacancy.id,
        nationality,
        permitClass: 'H2',
        monthlyPay,
        durationDays: 730,
        plans: ['TRAINING', 'SKILLS_TRANSFER'],
        plan: 'Two trainees work beside the professional.',
        foreignWorkers: 1,
      },
      select: 'labourMarketTest { id }',
    },
    asEmployer,
  );
  return labourMarketTest.id;
}

/** Records the advertisements that the framework asks for, from a day on. */
export async function advertise(
  hub: OwnHub,
  labourMarketTest: string,
  from: string,
  until: string,
): Promise<void> {
  for (const [channel, place] of [
    ['PUBLIC_EMPLOYMENT_SERVICE', null],
    ['NATIONAL_NEWSPAPER', 'A newspaper'],
  ]) {
    const input = {
      labourMarketTest,
      channel,
      place,
      starts: from,
      ends: until,
      contents,
      evidence: 'https://example.org/1',
    };
    await make(hub, { mutation: 'recordAdvertising', input, select: 'event { kind }' }, asEmployer);
  }
}

/** Sends all fitting candidates, at most three, and lets the employer turn each down with a reason. */
export async function considerCandidates(hub: OwnHub, labourMarketTest: string): Promise<void> {
  const { data } = await hub.ask<{ labourMarketTest: { candidates: { jobSeeker: { id: string } }[] } }>(
    `{ labourMarketTest(id: "${labourMarketTest}") { candidates(first: 3) { jobSeeker { id } } } }`,
    asOfficer,
  );
  const jobSeekers = data.labourMarketTest.candidates.map(({ jobSeeker }) => jobSeeker.id);
  if (jobSeekers.length === 0) return;
  const select = 'labourMarketTest { referrals { id } }';
  const sent = await make(
    hub,
    { mutation: 'referCandidates', input: { labourMarketTest, jobSeekers }, select },
    asOfficer,
  );
  for (const { id } of sent.labourMarketTest.referrals) {
    const input = { referral: id, outcome: 'TURNED_DOWN', reason: 'LACKS_QUALIFICATION' };
    await make(hub, { mutation: 'reportReferral', input, select: 'event { kind }' }, asEmployer);
  }
}

/** A test that an officer decided by the rules as passed, 30 days after it was asked for. */
export async function passedTest(hub: OwnHub): Promise<string> {
  await setDay(hub, '2026-01-05');
  const test = await requestedTest(hub);
  await setDay(hub, '2026-02-04');
  await advertise(hub, test, '2026-01-05', '2026-02-02');
  await considerCandidates(hub, test);
  const input = { labourMarketTest: test, outcome: 'PASSED' };
  await make(hub, { mutation: 'decideLabourMarketTest', input, select: 'event { kind }' }, asOfficer);
  return test;
}
