import { randomUUID } from 'node:crypto';
import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import postgres from 'postgres';
import { vi } from 'vitest';
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

/** Persons of the survey and vacancies enough that pay and unemployment of policy officers are known: thin figures decide nothing. */
export async function addFigures(hub: OwnHub): Promise<void> {
  await owner(
    hub,
    'statistics',
    (sql) => sql`
      insert into survey_person (
        period, district, cluster, weight, sex, age, citizenship, education, status, occupation, activity, hours, earnings)
      select (select max(period) from survey_person), '12', number % 4 + 1, 100, case number % 2 when 0 then 'F' else 'M' end,
        35, 'RWA', '6', case when number <= 12 then 'UNEMPLOYED' else 'EMPLOYED' end, '2422',
        case when number > 12 then 'O' end, case when number > 12 then 40 end, case when number > 12 then 380000 + number end
      from generate_series(1, 200) as number`,
  );
  await owner(
    hub,
    'labour',
    (sql) => sql`
      insert into vacancy (id, employer, occupation, activity, section, district, openings, posted, closes, pay_from, pay_to)
      select 'VT' || number, ${demonstrationEmployer}, '2422', '4100', 'F', '12', 1, '2025-10-01', '2025-11-01', 300000, 400000
      from generate_series(1, 40) as number`,
  );
  await forgetSurvey(hub);
}

/** Lets the labour agency ask for the survey's figures anew. */
export const forgetSurvey = (hub: OwnHub) =>
  owner(hub, 'labour', (sql) => sql`delete from survey_collection`);

/** Waits until the labour agency has asked for what tests of policy officers rest on; gives what came of it. */
export const surveyAsked = (hub: OwnHub): Promise<'ANSWERED' | 'FAILED'> =>
  vi.waitFor(
    async () => {
      const [row] = await owner(
        hub,
        'labour',
        (sql) =>
          sql<{ state: 'ANSWERED' | 'FAILED' }[]>`select state from survey_collection where occupation = '2'`,
      );
      if (!row) throw new Error('The survey was not asked for yet');
      return row.state;
    },
    { timeout: 30_000, interval: 200 },
  );

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
  await surveyAsked(hub);
  const input = { labourMarketTest: test, outcome: 'PASSED' };
  await make(hub, { mutation: 'decideLabourMarketTest', input, select: 'event { kind }' }, asOfficer);
  return test;
}
