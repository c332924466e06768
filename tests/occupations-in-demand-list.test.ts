import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, contentHash, evidenceHash, parseEvidence, parseMethod, score } from '@huza/shortage';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Assessed,
  acceptAll,
  approver,
  askAs,
  assessments,
  type Collection,
  change,
  collect,
  committee,
  enough,
  find,
  officer,
  refusal,
  send,
  step,
  tomorrow,
} from './list-process.ts';
import { type OwnHub, ownHub } from './own-hub.ts';

let hub: OwnHub;
let login: Sql;
beforeAll(async () => {
  hub = await ownHub({ sizes: enough });
  login = postgres(hub.databases.labour?.loginUrl ?? '', { max: 1, onnotice: () => {} });
}, 240_000);
afterAll(async () => {
  await login.end();
  await hub.stop();
});

const slowly = { timeout: 240_000 };
const id = '2026';
const opening = {
  id,
  title: 'Renewal of the list',
  method: 'rwanda-huza',
  periods: ['2021', '2022', '2023', '2024', '2025'],
};

/** A step from where the review stands. */
const move = (as: string, mutation: string, input: object = {}) => step(hub, as, mutation, id, input);

/** The code with which a step is refused, from where the review stands; nothing of it is changed. */
async function refused(as: string, mutation: string, input: object = {}) {
  const before = await find(hub, id);
  const code = await refusal(hub, as, mutation, { review: id, expectedVersion: before.version, ...input });
  expect(await find(hub, id)).toEqual(before);
  return code;
}

/** Every step of the process, whose it is, and what it needs beside the review. */
const moves: Record<string, { readonly as: string; readonly input: object }> = {
  scoreListReview: { as: officer, input: {} },
  openListConsultation: { as: officer, input: {} },
  closeListConsultation: { as: officer, input: {} },
  decideOccupations: {
    as: committee,
    input: { decisions: [{ occupations: ['2512'], kind: 'ACCEPT_SCORE', reason: 'A reason.' }] },
  },
  proposeList: { as: committee, input: {} },
  returnListProposal: { as: approver, input: { reason: 'A reason.' } },
  approveListProposal: { as: approver, input: {} },
  publishList: { as: officer, input: { legalReference: 'A reference', effectiveFrom: tomorrow() } },
};

/** All steps but those that fit are refused to those whose they are, and each to everybody else. */
async function expectOnly(...fitting: string[]) {
  for (const [mutation, { as, input }] of Object.entries(moves)) {
    if (!fitting.includes(mutation)) {
      expect([mutation, await refused(as, mutation, input)]).toEqual([mutation, 'CONFLICT']);
    }
    for (const other of [officer, committee, approver].filter((name) => name !== as)) {
      expect([mutation, other, await refused(other, mutation, input)]).toEqual([
        mutation,
        other,
        'ROLE_NOT_PERMITTED',
      ]);
    }
  }
  // That there is evidence to score is no matter of where a review stands.
  if ((await find(hub, id)).state !== 'OPEN') await expectOffered(fitting);
}

interface Steps {
  readonly review: {
    readonly findingsOpen: boolean;
    readonly nextSteps: readonly { action: string; roles: string[]; yours: boolean }[];
  };
}
const nextSteps = `{ review: occupationsInDemandReview(id: "${id}") { findingsOpen nextSteps { action roles yours } } }`;

/** The hub offers each of those who make the list the steps that it would take from them, and no other. */
async function expectOffered(fitting: readonly string[]) {
  for (const as of [officer, committee, approver]) {
    const { data } = await askAs<Steps>(hub, as, nextSteps);
    const offered = data.review.nextSteps.filter(({ action, yours }) => yours && action in moves);
    expect([as, offered.map(({ action }) => action).sort()]).toEqual([
      as,
      fitting.filter((mutation) => moves[mutation]?.as === as).sort(),
    ]);
  }
}

describe('a review is opened', () => {
  test.each([
    ['an unknown method', { method: 'by-feeling' }, 'method'],
    ['years out of order', { periods: ['2025', '2024'] }, 'periods'],
    ['a month for a year', { periods: ['2025-01'] }, 'periods'],
    ['a name that cannot stand in an address', { id: '../2026' }, 'id'],
  ])('not with %s', async (_title, wrong, argument) => {
    const { errors } = await send(hub, officer, 'openListReview', { ...opening, ...wrong });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', argument });
  });

  test('by a labour officer alone, for the list’s own purpose', async () => {
    for (const other of [committee, approver]) {
      expect(await refusal(hub, other, 'openListReview', opening)).toBe('ROLE_NOT_PERMITTED');
    }
    expect(await refusal(hub, 'employer', 'openListReview', opening)).toBe('NO_AGREEMENT_IN_FORCE');
    const { errors } = await hub.ask(
      'mutation ($input: OpenListReviewInput!) { openListReview(input: $input) { review { id } } }',
      {
        as: officer,
        purpose: 'labour-market-test',
        variables: { input: { ...opening, idempotencyKey: 'k' } },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('PURPOSE_NOT_PERMITTED');
  });

  test('once, however often the same request comes', async () => {
    const input = { ...opening, idempotencyKey: 'renewal' };
    const at = { review: { id, state: 'OPEN', version: 1 } };
    const answers = await Promise.all([1, 2, 3].map(() => change(hub, officer, 'openListReview', input)));
    expect(answers).toEqual([at, at, at]);
    const other = { ...input, title: 'Another' };
    expect(await refusal(hub, officer, 'openListReview', other)).toBe('CONFLICT');
    expect(await refusal(hub, officer, 'openListReview', opening)).toBe('CONFLICT');
  });

  test('and what comes later is refused: there is no evidence yet', slowly, () => expectOnly());
});

describe('evidence', () => {
  let complete: Collection;

  test('of which an agency does not answer is partial, says so, and is not scored', slowly, async () => {
    const statistics = hub.agencies.statistics;
    await statistics?.stop();
    const { state, requests, evidence } = await collect(hub, id);
    await hub.startAgency('statistics', statistics?.port);
    expect(state).toBe('PARTIAL');
    const failed = requests.filter(({ outcome }) => outcome === 'FAILED');
    expect(failed.map(({ agency, code }) => [agency, code])).toEqual([['statistics', 'AGENCY_UNAVAILABLE']]);
    const provenances = parseEvidence(JSON.parse(evidence)).figures.map(({ provenance }) => provenance);
    expect(new Set(provenances)).toEqual(
      new Set(['job-seekers', 'permits-in-force', 'permits-issued', 'vacancies']),
    );
    expect(await refused(officer, 'scoreListReview')).toBe('CONFLICT');
  });

  test('is collected again, with what was asked of whom behind each figure', slowly, async () => {
    complete = await collect(hub, id);
    expect([complete.state, complete.requests.map(({ agency }) => agency).sort()]).toEqual([
      'COMPLETE',
      ['immigration', 'immigration', 'labour', 'labour', 'statistics'],
    ]);
    for (const { query, queryHash } of complete.requests) {
      expect(createHash('sha256').update(query).digest('hex')).toBe(queryHash);
    }
  });

  test('stands in the provider’s audit log as the service’s, under the agreement', async () => {
    const { data } = await hub.ask<{
      immigrationAuditLog: { records: { nodes: { requestId: string; agreement: string }[] } };
    }>(
      `{ immigrationAuditLog { records(first: 100, filter: { principal: "labour-service", decision: DISCLOSED }) {
        nodes { requestId agreement } } } }`,
      { as: 'immigration-steward', purpose: 'audit' },
    );
    const { nodes } = data.immigrationAuditLog.records;
    expect(new Set(nodes.map(({ agreement }) => agreement))).toEqual(new Set(['immigration-labour/1#2']));
    const recorded = new Set(nodes.map(({ requestId }) => requestId));
    const permits = complete.requests.filter(({ agency }) => agency === 'immigration');
    for (const requestId of permits.flatMap(({ requestIds }) => requestIds)) {
      expect(recorded).toContain(requestId);
    }
  });

  test('keeps a withheld figure withheld, as the agency gives it', async () => {
    const { figures } = parseEvidence(JSON.parse(complete.evidence));
    const withheld = figures.filter(({ confidentialityStatus }) => confidentialityStatus === 'C');
    expect(withheld.length).toBeGreaterThan(100);
    expect(withheld.filter(({ value }) => value !== null)).toEqual([]);
    const { data } = await askAs<{
      table: {
        cells: { nodes: { occupation: { code: string } | null; permits: { value: number | null } }[] };
      };
    }>(
      hub,
      'labour-service',
      `{ table: permitTable(by: [OCCUPATION_UNIT_GROUP], filter: { inForceOn: "2025-12-31" }) {
        cells(first: 500) { nodes { occupation { code } permits { value } } } } }`,
    );
    const kept = new Map(
      figures
        .filter(({ measure, period }) => measure === 'permitsInForce' && period === '2025')
        .map(({ occupation, value }) => [occupation, value]),
    );
    for (const { occupation, permits } of data.table.cells.nodes) {
      if (occupation)
        expect([occupation.code, kept.get(occupation.code)]).toEqual([occupation.code, permits.value]);
    }
  });

  test('is for those who make the list', async () => {
    const query = `{ occupationsInDemandReview(id: "${id}") { collections { id } } }`;
    const { errors } = await hub.ask(query, { as: 'statistics-analyst', purpose: 'occupations-in-demand' });
    expect(errors?.[0]?.extensions.code).toBe('NO_AGREEMENT_IN_FORCE');
  });
});

describe('a score', () => {
  test('is kept with method, evidence and hashes, from which anyone comes to the same', slowly, async () => {
    await move(officer, 'scoreListReview', { draws: 100 });
    const { data } = await askAs<{
      review: {
        method: { json: string; hash: string };
        scoring: { score: string; scoreHash: string; evidenceHash: string; collection: { evidence: string } };
      };
    }>(
      hub,
      committee,
      `{ review: occupationsInDemandReview(id: "${id}") { method { json hash } scoring {
        score scoreHash evidenceHash collection { evidence } } } }`,
    );
    const { method, scoring } = data.review;
    const evidence = parseEvidence(JSON.parse(scoring.collection.evidence));
    const again = score(parseMethod(JSON.parse(method.json)), evidence);
    expect([contentHash(parseMethod(JSON.parse(method.json))), evidenceHash(evidence)]).toEqual([
      method.hash,
      scoring.evidenceHash,
    ]);
    expect(canonicalJson(again)).toBe(scoring.score);
    expect(contentHash(again)).toBe(scoring.scoreHash);
    const outcomes = new Set(again.occupations.map(({ decision }) => decision));
    expect([...outcomes]).toContain('NOT_CANDIDATE');
  });

  test('is not public before the edition', async () => {
    const query = `{ occupationsInDemandReview(id: "${id}") { state assessments { nodes { rank } } } }`;
    expect((await hub.ask(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('is offered to be made again to whose it is, for its purpose alone; to others it says whose it is', async () => {
    const score = ({ nextSteps }: Steps['review']) =>
      nextSteps.find(({ action }) => action === 'scoreListReview');
    const seen = async (as?: string, purpose?: string) =>
      (await hub.ask<Steps>(nextSteps, { ...(as && { as }), ...(purpose && { purpose }) })).data.review;
    const officers = await seen(officer, 'occupations-in-demand');
    expect([officers.findingsOpen, score(officers)?.yours]).toEqual([true, true]);
    for (const others of [await seen(officer, 'labour-market-test'), await seen()]) {
      expect(others.findingsOpen).toBe(false);
      expect(score(others)).toEqual({ action: 'scoreListReview', roles: [officer], yours: false });
    }
  });

  test('of a version that was changed since is a conflict', async () => {
    expect(await refused(officer, 'scoreListReview', { expectedVersion: 1 })).toBe('CONFLICT');
  });

  test('comes before the consultation alone', slowly, () =>
    expectOnly('scoreListReview', 'openListConsultation'),
  );
});

const comment = {
  review: id,
  occupation: '2512',
  position: 'LIST',
  organisation: 'A company',
  text: 'We have sought developers for seven months.',
  documents: [{ title: 'Advertisements', sha256: 'ab'.repeat(32) }],
};

interface Commented {
  occupationsInDemandReview: { comments: { nodes: { organisation: string; documents: object[] }[] } | null };
}
const commentsQuery = `{ occupationsInDemandReview(id: "${id}") { comments { nodes { organisation documents { title sha256 } } } } }`;

describe('a consultation', () => {
  test('hears employers and sector bodies, each comment once', async () => {
    await move(officer, 'openListConsultation');
    const once = { ...comment, idempotencyKey: randomUUID() };
    const first = await change(hub, 'employer', 'submitListComment', once);
    expect(await change(hub, 'employer', 'submitListComment', once)).toEqual(first);
    await change(hub, 'sector-body', 'submitListComment', { ...comment, organisation: 'A sector body' });
    expect(await refusal(hub, officer, 'submitListComment', comment)).toBe('ROLE_NOT_PERMITTED');
    const { errors } = await hub.ask(
      'mutation ($input: SubmitListCommentInput!) { submitListComment(input: $input) { id } }',
      { variables: { input: { ...comment, idempotencyKey: 'k' } } },
    );
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['a group for a unit group', { occupation: '251' }],
    ['nothing said', { text: '  ' }],
    ['a hash that is none', { documents: [{ title: 'Advertisements', sha256: 'secret' }] }],
  ])('refuses %s', async (_title, wrong) => {
    expect(await refusal(hub, 'employer', 'submitListComment', { ...comment, ...wrong })).toBe(
      'INVALID_INPUT',
    );
  });

  test('shows nobody a comment before it is closed, not even by SQL', async () => {
    for (const as of [officer, committee, approver, 'employer', 'labour-steward']) {
      const purpose = as === 'labour-steward' ? 'audit' : 'occupations-in-demand';
      const { data } = await hub.ask<Commented>(commentsQuery, { as, purpose });
      expect([as, data.occupationsInDemandReview.comments]).toEqual([as, null]);
    }
    expect([...(await login`select * from consultation_comment`)]).toEqual([]);
  });

  test('comes between the score and the committee', slowly, () => expectOnly('closeListConsultation'));

  test('is public once it is closed, and over', async () => {
    await move(officer, 'closeListConsultation');
    const { data } = await hub.ask<Commented>(commentsQuery);
    expect(data.occupationsInDemandReview.comments?.nodes).toEqual([
      { organisation: 'A company', documents: comment.documents },
      { organisation: 'A sector body', documents: comment.documents },
    ]);
    expect(await refusal(hub, 'employer', 'submitListComment', comment)).toBe('CONFLICT');
  });
});

/** Two that the score does not make candidates, and that the committee lists all the same. */
const overruled = (all: readonly Assessed[]) =>
  all
    .filter(({ outcome }) => outcome === 'NOT_CANDIDATE')
    .slice(-2)
    .map(({ occupation }) => occupation.code);

describe('the committee', () => {
  test('proposes nothing that it has not decided on', slowly, async () => {
    const { version } = await find(hub, id);
    const { errors } = await send(hub, committee, 'proposeList', { review: id, expectedVersion: version });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      undecided: expect.arrayContaining(['1111']),
    });
    await expectOnly('decideOccupations', 'proposeList');
  });

  test('gives a reason, accepts a score that there is, overrules one that says otherwise', async () => {
    const all = await assessments(hub, id);
    const code = (outcome: string) => all.find((one) => one.outcome === outcome)?.occupation.code ?? '';
    const scored = code('NOT_CANDIDATE');
    for (const wrong of [
      { occupations: [scored], kind: 'ACCEPT_SCORE', reason: ' ' },
      { occupations: [scored], kind: 'DO_NOT_LIST', reason: 'The score says so, too.' },
      { occupations: [scored, scored], kind: 'ACCEPT_SCORE', reason: 'Twice.' },
      { occupations: ['9111'], kind: 'ACCEPT_SCORE', reason: 'It was not scored.' },
    ]) {
      expect(await refused(committee, 'decideOccupations', { decisions: [wrong] })).toBe('INVALID_INPUT');
    }
  });

  test('decides on each occupation, and proposes', async () => {
    const all = await assessments(hub, id);
    await move(committee, 'decideOccupations', { decisions: acceptAll(all) });
    await move(committee, 'decideOccupations', {
      decisions: [
        { occupations: overruled(all), kind: 'LIST', reason: 'Hospitals have sought them for a year.' },
      ],
    });
    await move(committee, 'proposeList');
  });
});

describe('approval', () => {
  test('comes after the proposal, which may go back with a reason', slowly, async () => {
    await expectOnly('returnListProposal', 'approveListProposal');
    expect(await refused(approver, 'returnListProposal', { reason: '' })).toBe('INVALID_INPUT');
    await move(approver, 'returnListProposal', { reason: 'Say more of the first.' });
    await move(committee, 'proposeList');
  });

  test('is given once: of two at the same time one is a conflict', async () => {
    const { version } = await find(hub, id);
    const answers = await Promise.all(
      [1, 2].map(() => send(hub, approver, 'approveListProposal', { review: id, expectedVersion: version })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.sort()).toEqual(['CONFLICT', undefined]);
    expect(await find(hub, id)).toMatchObject({ state: 'APPROVED', version: version + 1 });
  });
});

describe('an edition', () => {
  const publication = { legalReference: 'Instructions of demonstration', effectiveFrom: tomorrow() };

  test('begins today or later', slowly, async () => {
    await expectOnly('publishList');
    expect(await refused(officer, 'publishList', { ...publication, effectiveFrom: '2013-04-04' })).toBe(
      'INVALID_INPUT',
    );
    expect(await refused(officer, 'publishList', { ...publication, effectiveFrom: '2024-01-01' })).toBe(
      'INVALID_INPUT',
    );
  });

  test(
    'is published once, says that it rests on demonstration data, and is the end of its review',
    slowly,
    async () => {
      const { version } = await find(hub, id);
      const input = { review: id, expectedVersion: version, ...publication, idempotencyKey: randomUUID() };
      const first = await change(hub, officer, 'publishList', input);
      expect(await change(hub, officer, 'publishList', input)).toEqual(first);
      expect(first.edition).toMatchObject({ name: id, entriesAreDemonstration: true });
      const all = await assessments(hub, id);
      const candidates = all.filter(({ outcome }) => outcome === 'CANDIDATE');
      const listed = [...candidates.map(({ occupation }) => occupation.code), ...overruled(all)].sort();
      expect(
        first.edition.entries.map((entry: { occupation: { code: string } }) => entry.occupation.code),
      ).toEqual(listed);
      await expectOnly();
      expect(await refused(officer, 'withdrawListReview', { reason: 'Too late.' })).toBe('CONFLICT');
    },
  );

  test('is public with its findings and reasons, and takes over on its first day', async () => {
    const { data, errors } = await hub.ask<{
      today: { name: string };
      next: { name: string; assessments: { nodes: { rank: number; decision: { reason: string } }[] } };
    }>(`{
      today: occupationsInDemand { name }
      next: occupationsInDemand(asOf: "${tomorrow()}") { name assessments(first: 2, sort: RANK) {
        nodes { rank decision { reason } } } } }`);
    expect(errors).toBeUndefined();
    expect([data.today.name, data.next.name, data.next.assessments.nodes.length]).toEqual(['2013', id, 2]);
    for (const { decision } of data.next.assessments.nodes) expect(decision.reason).toBeTruthy();
  });

  test('is compared with the one before: each occupation that went has the committee’s reason', async () => {
    const { data } = await hub.ask<{
      difference: Record<
        'added' | 'removed' | 'kept',
        { occupation: { code: string }; reason: string | null }[]
      >;
    }>(`{ difference: occupationsInDemandDifference(from: "2013", to: "${id}") {
      added { occupation { code } reason } removed { occupation { code } reason } kept { occupation { code } reason } } }`);
    const { added, removed, kept } = data.difference;
    const count = async (name: string) =>
      (await login`select occupation from edition_entry where edition = ${name}`).length;
    expect([added.length + kept.length, removed.length + kept.length]).toEqual([
      await count(id),
      await count('2013'),
    ]);
    expect(removed.length).toBeGreaterThan(0);
    for (const { reason } of [...added, ...removed, ...kept]) expect(reason).toBeTruthy();
  });

  test.each([
    ['edition', "update edition set effective_from = '2020-01-01' where name = '2026'"],
    ['edition_entry', "insert into edition_entry (edition, occupation) values ('2026', '9111')"],
    ['edition_entry', "delete from edition_entry where edition = '2026'"],
    ['review', "update review set state = 'OPEN' where id = '2026'"],
    ['decision', "update decision set listed = not listed where review = '2026'"],
    [
      'decision',
      "insert into decision (review, occupation, version, decision, listed, reason, decided_by) values ('2026', '9111', 99, 'LIST', true, 'Me', 'me')",
    ],
    ['scoring', "delete from scoring where review = '2026'"],
    ['evidence_value', 'update evidence_value set value = 0'],
    ['consultation_comment', "delete from consultation_comment where review = '2026'"],
    ['review_event', "delete from review_event where review = '2026'"],
  ])('cannot be altered, nor what it rests on, even by SQL: %s', async (_table, statement) => {
    const owner = postgres(hub.databases.labour?.ownerUrl ?? '', { max: 1, onnotice: () => {} });
    const altered = { code: expect.stringMatching(/^(42501|23001)$/) };
    await expect(login.unsafe(statement)).rejects.toMatchObject(altered);
    await expect(owner.unsafe(statement)).rejects.toMatchObject(altered);
    await owner.end();
  });

  test('is a file and a document at addresses of the hub', async () => {
    const csv = await fetch(`${hub.url}/occupations-in-demand/2013.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header, ...lines] = (await csv.text()).trimEnd().split('\n');
    expect(header).toBe(
      'edition,effective_from,effective_until,isco_08,title_en,title_fr,reason,demonstration',
    );
    expect(lines).toContain(
      `2013,2013-04-04,${tomorrow()},2512,Software developers,Concepteurs de logiciels,,true`,
    );
    const pdf = await fetch(`${hub.url}/occupations-in-demand/${id}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await fetch(`${hub.url}/occupations-in-demand/1999.csv`)).status).toBe(404);
  });
});

describe('after an edition', () => {
  test('an amendment changes single entries in one of its own', slowly, async () => {
    const amendment = '2026-A1';
    const [entry] = await login<{ occupation: string }[]>`
      select occupation from edition_entry where edition = ${id} order by occupation`;
    await change(hub, officer, 'openListAmendment', { id: amendment, title: 'One goes, one comes' });
    const same = { occupations: ['9111'], kind: 'DO_NOT_LIST', reason: 'It is not listed anyway.' };
    const { version } = await find(hub, amendment);
    expect(
      await refusal(hub, committee, 'decideOccupations', {
        review: amendment,
        expectedVersion: version,
        decisions: [same],
      }),
    ).toBe('INVALID_INPUT');
    await step(hub, committee, 'decideOccupations', amendment, {
      decisions: [
        { occupations: [entry?.occupation], kind: 'DO_NOT_LIST', reason: 'The shortage is over.' },
        { occupations: ['7212'], kind: 'LIST', reason: 'A dam is built.' },
      ],
    });
    await step(hub, committee, 'proposeList', amendment);
    await step(hub, approver, 'approveListProposal', amendment);
    const effectiveFrom = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await step(hub, officer, 'publishList', amendment, { legalReference: 'Amendment', effectiveFrom });
    const { data } = await hub.ask<{ difference: Record<'added' | 'removed', object[]> }>(
      `{ difference: occupationsInDemandDifference(from: "${id}", to: "${amendment}") {
        added { occupation { code } reason } removed { occupation { code } reason } } }`,
    );
    expect(data.difference).toEqual({
      added: [{ occupation: { code: '7212' }, reason: 'A dam is built.' }],
      removed: [{ occupation: { code: entry?.occupation }, reason: 'The shortage is over.' }],
    });
  });

  test('the ministry’s own entries stand in the place of those for demonstration, which stay to be read', async () => {
    const imported = {
      name: '2013-official',
      legalReference: 'Ministerial Instructions N°003/19.18 of 04/04/2013',
      effectiveFrom: '2013-04-04',
      replaces: '2013',
      entries: [{ occupation: '2512' }, { occupation: '2142', reason: 'Annex' }],
    };
    const mutation = 'importOccupationsInDemandEdition';
    expect(await refusal(hub, officer, mutation, imported)).toBe('ROLE_NOT_PERMITTED');
    expect(await refusal(hub, approver, mutation, { ...imported, replaces: id })).toBe('CONFLICT');
    expect(await refusal(hub, approver, mutation, { ...imported, entries: [] })).toBe('INVALID_INPUT');
    expect(await refusal(hub, approver, mutation, { ...imported, replaces: null })).toBe('INVALID_INPUT');
    expect(await refusal(hub, approver, mutation, { ...imported, name: '2013' })).toBe('CONFLICT');
    await change(hub, approver, mutation, imported);
    const { data } = await hub.ask(`{
      next: occupationsInDemand(asOf: "2020-01-01") { name entriesAreDemonstration entries { occupation { code } reason } replaces { name } }
      before: occupationsInDemand(edition: "2013") { entriesAreDemonstration supersededBy { name } } }`);
    expect(data).toEqual({
      next: {
        name: '2013-official',
        entriesAreDemonstration: false,
        entries: [
          { occupation: { code: '2142' }, reason: 'Annex' },
          { occupation: { code: '2512' }, reason: null },
        ],
        replaces: { name: '2013' },
      },
      before: { entriesAreDemonstration: true, supersededBy: { name: '2013-official' } },
    });
  });
});

describe('immigration', () => {
  interface Applications {
    permitApplications: {
      nodes: {
        submittedOn: string;
        occupation: { code: string };
        occupationOnApplication: {
          qualifiesForH1: boolean | null;
          occupationsInDemand: { edition: string; listed: boolean } | null;
        };
      }[];
    };
  }
  const query = `{ permitApplications(first: 50) { nodes { submittedOn occupation { code }
    occupationOnApplication { qualifiesForH1 occupationsInDemand { edition listed } } } } }`;
  const permitOfficer = { as: 'permit-officer', purpose: 'permit-decision' };

  test('knows for each application whether it qualifies for H1 by the edition of its day', async () => {
    const { data } = await hub.ask<Applications>(query, permitOfficer);
    const { nodes } = data.permitApplications;
    const listed = (await login`select occupation from edition_entry where edition = '2013-official'`).map(
      ({ occupation }) => occupation,
    );
    for (const { occupation, occupationOnApplication } of nodes) {
      const qualifies = listed.includes(occupation.code);
      expect(occupationOnApplication).toEqual({
        qualifiesForH1: qualifies,
        occupationsInDemand: { edition: '2013-official', listed: qualifies },
      });
    }
  });

  test('shows an application’s occupation and day to nobody who may not read them', async () => {
    const { errors } = await hub.ask(query, { as: officer, purpose: 'occupations-in-demand' });
    expect(errors?.[0]?.extensions.code).toBe('NO_AGREEMENT_IN_FORCE');
  });

  test('has its own answer where labour does not answer', async () => {
    await hub.agencies.labour?.stop();
    const { data, errors } = await hub.ask<Applications>(query, permitOfficer);
    expect(data.permitApplications.nodes[0]).toMatchObject({
      occupationOnApplication: { qualifiesForH1: null, occupationsInDemand: null },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AGENCY_UNAVAILABLE', agency: 'labour' });
  });
});
