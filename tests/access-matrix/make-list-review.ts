import postgres from 'postgres';

/** The collection of the review that is made. */
export const sampleCollection = '00000000-0000-4000-8000-000000000001';
export const sampleReview = 'sample';

/** The first of the list of assessments, and one that is asked for by its code. */
const occupations = ['1111', '2512'];

const score = {
  indicators: [
    {
      indicator: 'VACANCY_RATE',
      value: 2,
      level: 'MINOR',
      takenFrom: '251',
      rejected: [{ level: 'UNIT', reason: 'SUPPRESSED', measure: 'vacanciesPosted' }],
      normalised: 1,
      outcome: 'PASS',
      provenance: ['vacancies'],
    },
  ],
  passed: 1,
  available: 1,
  sharePassed: 1,
  composite: 1,
  rank: 1,
  decision: 'CANDIDATE',
  reasons: [],
  missing: [],
};

/** A review of the list, and its edition, of which each guarded field has a value, written as the owner of labour's database. */
export async function makeListReview(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql.begin(async (transaction) => {
    await transaction`
      insert into review (id, title, kind, previous_edition, state, method, method_hash, periods)
      values (${sampleReview}, 'A sample', 'RENEWAL', '2013', 'OPEN', '{}', '', '{2025}')`;
    await transaction`
      insert into review_event (review, version, action, state, principal, reason)
      values (${sampleReview}, 1, 'openListReview', 'OPEN', 'labour-officer', 'A sample')`;
    await transaction`
      insert into evidence_collection (id, review, state, requested_by)
      values (${sampleCollection}, ${sampleReview}, 'REQUESTED', 'labour-officer')`;
    await transaction`
      insert into evidence_request (
        collection, name, agency, dataset, query, variables, query_hash, request_ids, outcome, code, message, asked_at)
      values (${sampleCollection}, 'vacancies', 'labour', 'labour.vacancies', '{ table }', '{}', 'a hash',
        '{a-request}', 'FAILED', 'AGENCY_UNAVAILABLE', 'It does not answer.', now())`;
    await transaction`
      insert into evidence_value (
        collection, request, occupation, measure, period, value, observations, unit, observation_status,
        confidentiality_status, generated, as_of)
      select ${sampleCollection}::uuid, 'vacancies', unnest(${occupations}::text[]), 'vacanciesPosted', '2025', 8, 30,
        'vacancies', 'A', 'F', true, now()`;
    await transaction`
      update evidence_collection set state = 'COMPLETE', finished_at = now() where id = ${sampleCollection}`;
    await transaction`
      insert into scoring (
        review, number, collection, evidence_hash, score, score_hash, sensitivity, sensitivity_hash)
      values (${sampleReview}, 1, ${sampleCollection}, 'a hash', '{}', 'a hash', '{}', 'a hash')`;
    await transaction`
      insert into scored_occupation (
        review, scoring, occupation, outcome, rank, composite, share_passed, listed_share, best_rank, worst_rank, score)
      select ${sampleReview}, 1, unnest(${occupations}::text[]), 'CANDIDATE', 1, 1, 1, 1, 1, 1, ${transaction.json(score)}::jsonb`;
    await transaction`
      update review set state = 'DELIBERATION', scoring = 1, consultation_closed_at = now() where id = ${sampleReview}`;
    await transaction`
      insert into decision (review, occupation, version, decision, listed, reason, decided_by)
      select ${sampleReview}, unnest(${occupations}::text[]), 2, 'ACCEPT_SCORE', true, 'A reason', 'list-committee-member'`;
    await transaction`
      insert into edition (name, legal_reference, effective_from, review, entries_are_demonstration)
      values (${sampleReview}, 'A sample', '2025-01-01', ${sampleReview}, true)`;
    await transaction`
      insert into edition_entry (edition, occupation, reason) values (${sampleReview}, '2512', 'A reason')`;
    await transaction`update review set state = 'PUBLISHED' where id = ${sampleReview}`;
  });
  await sql.end();
}
