import { createClient } from '@huza/client';
import { economyWide } from '@huza/shortage';
import type { Work, WorkParts } from '@huza/subgraph';
import type { Sql, TransactionSql } from 'postgres';
import { askTable, type TableAnswer } from '../../evidence/ask-table.ts';
import { type Asker, askerOf } from '../../evidence/asker.ts';
import { followDue } from '../../evidence/follow-due.ts';
import { surveyTable } from './survey-table.ts';

/**
 * Asks the statistics agency anew for one major group of occupations in which a test waits for its decision, if there
 * is one whose figures are a day old, or missing. No other process asks for it meanwhile.
 *
 * @returns whether there was one.
 */
export async function collectSurvey(client: Sql, asker: Asker | undefined): Promise<boolean> {
  return client.begin(async (transaction) => {
    const [due] = await transaction<{ occupation: string }[]>`
      select needed.occupation from undecided_major_groups() as needed(occupation)
      where not exists (
          select from survey_collection as known
          where known.occupation = needed.occupation and known.asked_at > now() - case known.state
            when 'ANSWERED' then interval '1 day' else interval '15 seconds' end)
        and pg_try_advisory_xact_lock(hashtext('survey_collection'), needed.occupation::int)
      limit 1`;
    if (!due) return false;
    const { occupation } = due;
    const hub = asker ? createClient({ ...asker, purpose: 'labour-market-test' }) : null;
    await keep(transaction, occupation, await askTable(hub, surveyTable, [{ variables: { occupation } }]));
    return true;
  });
}

/** Keeps an answer in the place of the one before; a failure takes no figures away. */
async function keep(
  transaction: TransactionSql,
  occupation: string,
  { asked: { table }, failure, values, ...request }: TableAnswer,
): Promise<void> {
  const state = failure ? 'FAILED' : 'ANSWERED';
  await transaction`
    delete from survey_collection
    where occupation = ${occupation} and (state = 'FAILED' or state = ${state})`;
  const [first] = values;
  const [kept] = await transaction<{ id: string }[]>`
    insert into survey_collection ${transaction({
      occupation,
      state,
      agency: table.agency,
      dataset: table.dataset,
      query_hash: request.queryHash,
      request_ids: [...request.requestIds],
      asked_at: request.askedAt,
      code: failure?.code ?? null,
      message: failure?.message ?? null,
      period: first?.period ?? null,
      as_of: first?.asOf ?? null,
      generated: first?.generated ?? null,
    })} returning id`;
  const figures = values.filter((figure) => figure.occupation !== economyWide);
  if (!kept || figures.length === 0) return;
  await transaction`
    insert into survey_figure (
      collection, occupation, district, measure, value, observations, observation_status, confidentiality_status)
    select ${kept.id}::uuid, occupation, coalesce(district, ''), measure, value, observations, "observationStatus",
      "confidentialityStatus"
    from jsonb_to_recordset(${transaction.json(figures as never)}) as given(
      "occupation" text, "district" text, "measure" text, "value" float8, "observations" int,
      "observationStatus" text, "confidentialityStatus" text)`;
}

/** Keeps the survey's figures at hand for the tests that wait for their decision. */
export function followSurvey(parts: WorkParts): Work {
  const asker = askerOf(parts);
  return followDue(
    {
      takeOn: () => collectSurvey(parts.client, asker),
      interval: 1_000,
      failure: 'figures of the labour force survey could not be kept; they stay due',
    },
    parts,
  );
}
