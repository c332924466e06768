import { signTerms } from '@huza/access';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub();
});
afterAll(() => hub.stop());

const fiveSeconds = { timeout: 5_000, interval: 100 };
const steward = (agency: string) => ({ as: `${agency}-steward`, purpose: 'audit' });

interface Version {
  version: number;
  state: string;
  record: string;
  signatures: { party: string; signed: boolean }[];
}
interface Errors {
  errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}
const codeOf = ({ errors }: Errors) => errors?.[0]?.extensions.code;

const fields = 'version state record signatures { party signed }';

/** One step of an agreement's life. */
async function step(mutation: string, input: object, as: string) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const inputType = ['ProposeAgreementInput', 'WithdrawAgreementInput'].includes(type)
    ? 'AgreementVersionInput'
    : type === 'SubmitAgreementActInput'
      ? 'AgreementActInput'
      : type;
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${fields} } }`;
  const answer = await hub.ask<Record<string, Version>>(query, { ...steward(as), variables: { input } });
  return { ...answer, version: answer.data?.[mutation] };
}

const clause = {
  dataset: 'labour.job-seekers',
  roles: ['analyst'],
  purposes: ['policy-research'],
  grain: 'PSEUDONYMISED',
  rows: [{ variable: 'district', values: ['11'] }],
};
const terms = {
  id: 'labour-iom',
  title: 'Job seekers for research on labour migration',
  provider: 'labour',
  consumers: ['iom'],
  clauses: [clause],
  legalBasis: 'Law N°058/2021 of 13/10/2021.',
  retention: 'P1Y',
  validFrom: '2026-01-01',
  validUntil: '2030-12-31',
  stewards: [
    { party: 'labour', contact: 'The data steward of labour' },
    { party: 'iom', contact: 'The research office' },
  ],
};

async function signatureOf(party: string, record: string) {
  const keys = hub.keys.parties[party];
  if (!keys) throw new Error(`${party} has no keys`);
  return signTerms(record, keys.signing);
}

const jobSeekers = '{ jobSeekers(first: 100) { nodes { id district { code } } } }';
const researcher = { as: 'iom-analyst', purpose: 'policy-research' };
const asked = async () => codeOf(await hub.ask(jobSeekers, researcher)) ?? 'GIVEN';

describe('from a draft to the end of an agreement', () => {
  test('what cannot be agreed on is refused with all that is wrong, and nothing is stored', async () => {
    const wrong = {
      ...terms,
      consumers: ['unhcr'],
      validUntil: '2025-01-01',
      clauses: [
        { ...clause, fields: ['JobSeeker.salary'], purposes: ['marketing'] },
        { ...clause, dataset: 'labour.payslips' },
      ],
    };
    const { errors } = await step('draftAgreement', wrong, 'labour');
    expect(codeOf({ ...(errors && { errors }) })).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain('clauses.0.purposes.0 is "marketing"');
    const { errors: facts } = await step(
      'draftAgreement',
      {
        ...wrong,
        clauses: [
          { ...clause, fields: ['JobSeeker.salary'] },
          { ...clause, dataset: 'labour.payslips' },
        ],
      },
      'labour',
    );
    for (const said of [
      'The party "unhcr" is not an agency: expected one of coordination, immigration, iom, labour, statistics',
      'validUntil is 2025-01-01, before validFrom 2026-01-01',
      'clauses.0.fields has "JobSeeker.salary", which labour.job-seekers does not have under agreement',
      'clauses.1.dataset is "labour.payslips": expected one that labour offers',
    ]) {
      expect(facts?.[0]?.message).toContain(said);
    }
    const { data } = await hub.ask('{ agreement(id: "labour-iom") { id } }', steward('labour'));
    expect(data).toEqual({ agreement: null });
  });

  test('the provider’s steward drafts it; others may not', async () => {
    expect(codeOf(await step('draftAgreement', terms, 'statistics'))).toBe('ROLE_NOT_PERMITTED');
    const { version } = await step('draftAgreement', terms, 'labour');
    expect(version).toMatchObject({ version: 1, state: 'DRAFT' });
    expect(codeOf(await step('draftAgreement', terms, 'labour'))).toBe('CONFLICT');
  });

  test('a draft is shown to its parties alone', async () => {
    const query = '{ agreement(id: "labour-iom") { current { state } } }';
    expect((await hub.ask(query, steward('labour'))).data).toEqual({
      agreement: { current: { state: 'DRAFT' } },
    });
    expect((await hub.ask(query, researcher)).data).toEqual({ agreement: { current: { state: 'DRAFT' } } });
    expect((await hub.ask(query, steward('statistics'))).data).toEqual({ agreement: null });
    expect((await hub.ask(query)).data).toEqual({ agreement: null });
  });

  const reference = { id: 'labour-iom', version: 1 };
  let record = '';

  test('a draft cannot be signed before it is proposed', async () => {
    const shown = await hub.ask<{ agreement: { current: Version } }>(
      '{ agreement(id: "labour-iom") { current { record } } }',
      steward('labour'),
    );
    record = shown.data.agreement.current.record;
    const signature = await signatureOf('labour', record);
    expect(codeOf(await step('signAgreement', { ...reference, ...signature }, 'labour'))).toBe('CONFLICT');
    expect((await step('proposeAgreement', reference, 'labour')).version).toMatchObject({
      state: 'PROPOSED',
    });
    expect((await step('proposeAgreement', reference, 'labour')).version).toMatchObject({
      state: 'PROPOSED',
    });
  });

  test('a signature of another party, by a wrong key or over another text is refused, and nothing is stored', async () => {
    const signatures = [
      await signatureOf('iom', record),
      await signatureOf('statistics', record),
      await signatureOf('labour', record.replace('PSEUDONYMISED', 'IDENTIFIED')),
      { protected: 'e30', signature: 'e30' },
    ];
    for (const signature of signatures) {
      const answer = await step('signAgreement', { ...reference, ...signature }, 'labour');
      expect(codeOf(answer)).toBe('SIGNATURE_NOT_VALID');
    }
    const { data } = await hub.ask(
      `{ agreement(id: "labour-iom") { current { ${fields} } } }`,
      steward('labour'),
    );
    expect(data).toMatchObject({
      agreement: {
        current: {
          signatures: [
            { party: 'labour', signed: false },
            { party: 'iom', signed: false },
          ],
        },
      },
    });
  });

  test('it opens nothing until every party has signed, and everything it names within five seconds after', async () => {
    const first = await step(
      'signAgreement',
      { ...reference, ...(await signatureOf('labour', record)) },
      'labour',
    );
    expect(first.version).toMatchObject({ state: 'PROPOSED' });
    expect(await asked()).toBe('NO_AGREEMENT_IN_FORCE');
    const last = await hub.ask<{ signAgreement: Version }>(
      `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { ${fields} } }`,
      {
        as: 'iom-steward',
        purpose: 'audit',
        variables: { input: { ...reference, ...(await signatureOf('iom', record)) } },
      },
    );
    expect(last.data.signAgreement.state).toBe('IN_FORCE');
    await expect.poll(asked, fiveSeconds).toBe('GIVEN');
    const { data } = await hub.ask<{ jobSeekers: { nodes: { district: { code: string } }[] } }>(
      jobSeekers,
      researcher,
    );
    expect(new Set(data.jobSeekers.nodes.map(({ district }) => district.code))).toEqual(new Set(['11']));
  });

  test('a suspension is enforced within five seconds, and lifted by the party that suspended alone', async () => {
    const agreement = 'labour-iom';
    const suspend = await hub.signAct({ act: 'SUSPEND', agreement, party: 'labour', sequence: 1 });
    expect((await step('submitAgreementAct', { statement: suspend }, 'labour')).version).toMatchObject({
      state: 'SUSPENDED',
    });
    await expect.poll(asked, fiveSeconds).toBe('NO_AGREEMENT_IN_FORCE');
    const { errors } = await hub.ask(jobSeekers, researcher);
    expect(errors?.[0]?.message).toContain('labour-iom (version 1) is suspended by labour.');
    const byAnother = await hub.signAct({ act: 'RESUME', agreement, party: 'iom', sequence: 1 });
    expect(codeOf(await step('submitAgreementAct', { statement: byAnother }, 'labour'))).toBe(
      'ROLE_NOT_PERMITTED',
    );
    const outOfTurn = await hub.signAct({ act: 'RESUME', agreement, party: 'labour', sequence: 5 });
    expect(codeOf(await step('submitAgreementAct', { statement: outOfTurn }, 'labour'))).toBe('CONFLICT');
    const resume = await hub.signAct({ act: 'RESUME', agreement, party: 'labour', sequence: 2 });
    expect((await step('submitAgreementAct', { statement: resume }, 'labour')).version).toMatchObject({
      state: 'IN_FORCE',
    });
    await expect.poll(asked, fiveSeconds).toBe('GIVEN');
  });

  test('the act of a stranger changes nothing, wherever it is brought', async () => {
    const genuine = await hub.signAct({ act: 'END', agreement: 'labour-iom', party: 'labour', sequence: 3 });
    const forged = `${genuine.slice(0, -8)}AAAAAAAA`;
    for (const agency of ['labour', 'coordination']) expect(await hub.bring(agency, forged)).toBe(400);
    expect(await asked()).toBe('GIVEN');
  });

  test('a new version takes the place of the old one from its first day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const wider = { ...terms, validFrom: today, clauses: [{ ...clause, rows: [] }] };
    const drafted = await step('draftAgreement', wider, 'labour');
    expect(drafted.version).toMatchObject({ version: 2, state: 'DRAFT' });
    const second = { id: 'labour-iom', version: 2 };
    await step('proposeAgreement', second, 'labour');
    const text = drafted.version?.record ?? '';
    await step('signAgreement', { ...second, ...(await signatureOf('labour', text)) }, 'labour');
    await step('signAgreement', { ...second, ...(await signatureOf('iom', text)) }, 'iom');
    const districts = async () => {
      const { data } = await hub.ask<{ jobSeekers: { nodes: { district: { code: string } }[] } | null }>(
        jobSeekers,
        researcher,
      );
      return new Set(data.jobSeekers?.nodes.map(({ district }) => district.code)).size;
    };
    await expect.poll(districts, fiveSeconds).toBeGreaterThan(1);
    const { data } = await hub.ask('{ agreement(id: "labour-iom") { versions { version state } } }');
    expect(data).toEqual({
      agreement: {
        versions: [
          { version: 2, state: 'IN_FORCE' },
          { version: 1, state: 'ENDED' },
        ],
      },
    });
  });

  test('an agreement that was ended stays so', async () => {
    const end = await hub.signAct({
      act: 'END',
      agreement: 'labour-iom',
      party: 'iom',
      sequence: 1,
      version: 2,
    });
    expect((await step('submitAgreementAct', { statement: end }, 'iom')).version).toMatchObject({
      state: 'ENDED',
    });
    await expect.poll(asked, fiveSeconds).toBe('NO_AGREEMENT_IN_FORCE');
    const resume = await hub.signAct({
      act: 'RESUME',
      agreement: 'labour-iom',
      party: 'iom',
      sequence: 2,
      version: 2,
    });
    expect(codeOf(await step('submitAgreementAct', { statement: resume }, 'iom'))).toBe('CONFLICT');
  });
});

describe('a request for access', () => {
  const input = {
    id: 'iom-2026-1',
    dataset: 'labour.employers',
    grain: 'AGGREGATE',
    roles: ['analyst'],
    purposes: ['policy-research'],
    reason: 'A study of who employs migrants.',
  };
  const request = 'mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { id answer } }';
  const answer =
    'mutation ($input: AnswerAccessRequestInput!) { answerAccessRequest(input: $input) { answer agreement { current { state clauses { dataset grain } } } } }';

  test('is made once, however often it is sent, and shown to both sides alone', async () => {
    for (const _again of [1, 2]) {
      const { data } = await hub.ask(request, { ...researcher, variables: { input } });
      expect(data).toEqual({ requestAccess: { id: 'iom-2026-1', answer: null } });
    }
    const list = '{ accessRequests { id agency requestedBy } }';
    const shown = { accessRequests: [{ id: 'iom-2026-1', agency: 'iom', requestedBy: 'iom-analyst' }] };
    expect((await hub.ask(list, steward('labour'))).data).toEqual(shown);
    expect((await hub.ask(list, researcher)).data).toEqual(shown);
    expect((await hub.ask(list, steward('immigration'))).data).toEqual({ accessRequests: [] });
    expect(codeOf(await hub.ask(list, { as: 'employer', purpose: 'labour-market-test' }))).toBe(
      'ROLE_NOT_PERMITTED',
    );
  });

  test('is answered by the provider’s steward alone, and leads to a draft', async () => {
    const accepted = {
      id: 'iom-2026-1',
      answer: 'ACCEPTED',
      reason: 'It is within the law.',
      agreement: 'labour-iom-employers',
      validFrom: '2026-01-01',
      validUntil: '2027-12-31',
      legalBasis: 'Law N°058/2021 of 13/10/2021.',
      retention: 'P1Y',
    };
    const asOther = await hub.ask(answer, { ...steward('statistics'), variables: { input: accepted } });
    expect(codeOf(asOther)).toBe('ROLE_NOT_PERMITTED');
    const incomplete = { ...accepted, retention: undefined };
    expect(codeOf(await hub.ask(answer, { ...steward('labour'), variables: { input: incomplete } }))).toBe(
      'INVALID_INPUT',
    );
    const { data } = await hub.ask(answer, { ...steward('labour'), variables: { input: accepted } });
    const clauses = [{ dataset: 'labour.employers', grain: 'AGGREGATE' }];
    expect(data).toEqual({
      answerAccessRequest: { answer: 'ACCEPTED', agreement: { current: { state: 'DRAFT', clauses } } },
    });
  });
});

describe('enforcement goes on', () => {
  const tables = '{ occupation(code: "25") { permits { inForce } } }';
  const permits = async () => codeOf(await hub.ask(tables, researcher)) ?? 'GIVEN';

  test('after the last day, by the clock alone', async () => {
    expect(await permits()).toBe('GIVEN');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2036-01-01T00:00:01Z') });
    const answer = await hub.ask(tables, researcher);
    vi.useRealTimers();
    expect(codeOf(answer)).toBe('NO_AGREEMENT_IN_FORCE');
    expect(answer.errors?.[0]?.message).toContain('immigration-iom (version 1) is ended.');
  });

  test('without coordination: what is known holds, and a suspension is taken at the agency’s own address', async () => {
    const coordination = hub.agencies.coordination;
    await coordination?.stop();
    expect(await permits()).toBe('GIVEN');
    const suspend = await hub.signAct({
      act: 'SUSPEND',
      agreement: 'immigration-iom',
      party: 'immigration',
      sequence: 1,
    });
    expect(await hub.bring('immigration', suspend)).toBe(204);
    expect(await permits()).toBe('NO_AGREEMENT_IN_FORCE');
    await hub.startAgency('coordination', coordination?.port);
    const state = async () =>
      (
        await hub.ask<{ agreement: { current: { state: string } } }>(
          '{ agreement(id: "immigration-iom") { current { state } } }',
        )
      ).data.agreement?.current.state;
    await expect.poll(state, fiveSeconds).toBe('SUSPENDED');
  });

  test('and an agency that starts anew still knows what was suspended', async () => {
    const immigration = hub.agencies.immigration;
    await immigration?.stop();
    await hub.startAgency('immigration', immigration?.port);
    expect(await permits()).toBe('NO_AGREEMENT_IN_FORCE');
  });
});
