import { RequestError, verifyAttestation } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { labourMarketTestStatement } from '../database/tables.ts';

/** What the labour agency signs of a labour market test's outcome: no candidate. */
const content = z.object({
  test: z.string(),
  outcome: z.enum(['PASSED', 'EXEMPT']),
  employer: z.string(),
  occupation: z.string(),
  nationality: z.string(),
  permitClass: z.string(),
  occupationInDemand: z.boolean(),
  decidedOn: z.iso.date(),
  validUntil: z.iso.date(),
});

export type OutcomeStatement = z.infer<typeof content>;

/** What a permit is asked for: a statement must be of the same. */
export interface Sought {
  readonly permitClass: string;
  readonly nationality: string;
  readonly occupation: string;
  readonly employer: string | null;
}

const compared = ['permitClass', 'nationality', 'occupation', 'employer'] as const;

/**
 * Verifies the labour agency's statement with its public key from the agency's own key ring, and that it is of what
 * is sought: the labour agency need not be asked, and the caller is not believed.
 *
 * @throws RequestError `SIGNATURE_NOT_VALID`, or `INVALID_INPUT` when it is of something else or holds no more.
 */
export async function verifyOutcome(
  document: string,
  sought: Sought,
  day: string,
  { statements }: Pick<SubgraphContext, 'statements'>,
): Promise<OutcomeStatement> {
  const kind = 'labour-market-test-outcome';
  const statement = await verifyAttestation(
    document,
    { kind, issuer: 'labour', content },
    statements.register.keys,
  );
  for (const variable of compared) {
    if (statement[variable] === sought[variable]) continue;
    throw invalid(
      `is of ${statement.test} for ${variable} ${statement[variable]}; expected one for ${variable} ${sought[variable]}`,
    );
  }
  if (statement.validUntil < day) {
    throw invalid(
      `of ${statement.test} was valid until ${statement.validUntil}; expected one that holds on ${day}`,
    );
  }
  return statement;
}

const invalid = (what: string) =>
  new RequestError('INVALID_INPUT', `outcomeStatement ${what}.`, { argument: 'outcomeStatement' });

/** Keeps a verified statement with its application. */
export async function storeOutcome(
  application: string,
  document: string,
  { test, outcome, occupationInDemand, decidedOn, validUntil }: OutcomeStatement,
  acceptedOn: string,
  { database }: Pick<SubgraphContext, 'database'>,
): Promise<void> {
  await database.execute(sql`
    insert into ${labourMarketTestStatement} (application, sequence, document, test, outcome, occupation_in_demand,
      decided_on, valid_until, accepted_on)
    select ${application}, count(*) + 1, ${document}, ${test}, ${outcome}, ${occupationInDemand},
      ${decidedOn}::date, ${validUntil}::date, ${acceptedOn}::date
    from ${labourMarketTestStatement} where application = ${application}`);
}
