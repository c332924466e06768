import { createClient } from '@huza/client';
import type { Method } from '@huza/shortage';
import type { Sql, TransactionSql } from 'postgres';
import { askTable, type TableAnswer } from '../../evidence/ask-table.ts';
import type { Asker } from '../../evidence/asker.ts';
import { tablesFor } from './measures.ts';

type Due = { readonly id: string; readonly method: string; readonly periods: string[] };

/**
 * Takes on one collection that is due, if there is one, and finishes it: all its evidence is written, or none. It is
 * locked meanwhile, so that no other process takes it on; where this one dies, another finds it due again.
 *
 * @returns whether there was one.
 */
export async function collectOne(client: Sql, asker: Asker | undefined): Promise<boolean> {
  return client.begin(async (transaction) => {
    const [due] = await transaction<Due[]>`
      select evidence_collection.id, review.method, review.periods
      from evidence_collection join review on review.id = evidence_collection.review
      where evidence_collection.state = 'REQUESTED'
      order by evidence_collection.requested_at
      limit 1 for update of evidence_collection skip locked`;
    if (!due) return false;
    const answers = await askAgencies(JSON.parse(due.method), due.periods, asker);
    for (const answer of answers) await keep(transaction, due.id, answer);
    const answered = answers.filter(({ failure }) => failure === null).length;
    const state = answered === answers.length ? 'COMPLETE' : answered > 0 ? 'PARTIAL' : 'FAILED';
    await transaction`
      update evidence_collection set state = ${state}, finished_at = clock_timestamp() where id = ${due.id}`;
    return true;
  });
}

async function askAgencies(
  method: Method,
  periods: readonly string[],
  asker: Asker | undefined,
): Promise<TableAnswer[]> {
  const hub = asker ? createClient({ ...asker, purpose: 'occupations-in-demand' }) : null;
  const answers: TableAnswer[] = [];
  // One after another: the agencies have others to answer, too.
  for (const asked of tablesFor(method)) {
    const { values, ...answer } = await askTable(hub, asked, asked.table.asked(periods));
    answers.push({ ...answer, values: values.filter(({ period }) => periods.includes(period)) });
  }
  return answers;
}

async function keep(transaction: TransactionSql, collection: string, answer: TableAnswer): Promise<void> {
  const { asked, failure, values, ...request } = answer;
  await transaction`
    insert into evidence_request ${transaction({
      collection,
      name: asked.table.name,
      agency: asked.table.agency,
      dataset: asked.table.dataset,
      query: request.query,
      variables: transaction.json(request.variables),
      query_hash: request.queryHash,
      request_ids: [...request.requestIds],
      outcome: failure ? 'FAILED' : 'ANSWERED',
      code: failure?.code ?? null,
      message: failure?.message ?? null,
      asked_at: request.askedAt,
    })}`;
  if (values.length === 0) return;
  await transaction`
    insert into evidence_value (
      collection, request, occupation, measure, period, value, standard_error, observations, unit,
      observation_status, confidentiality_status, generated, as_of)
    select ${collection}::uuid, ${asked.table.name}::text, given.* from jsonb_to_recordset(${transaction.json(values as never)}) as given(
      "occupation" text, "measure" text, "period" text, "value" float8, "standardError" float8, "observations" int,
      "unit" text, "observationStatus" text, "confidentialityStatus" text, "generated" boolean, "asOf" timestamptz)`;
}
