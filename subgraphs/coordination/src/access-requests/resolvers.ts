import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { and, desc, eq, isNull, like, or } from 'drizzle-orm';
import type { AnswerAccessRequestInput, RequestAccessInput, Resolvers } from '../../generated/resolvers.ts';
import { storeDraft } from '../agreements/process.ts';
import { findAgreement } from '../agreements/resolvers.ts';
import { stewardOf } from '../agreements/steward.ts';
import { accessRequest } from '../database/tables.ts';
import type { AccessRequestModel } from '../models.ts';

const mostShown = 100;
const ownerOf = (dataset: string) => dataset.slice(0, dataset.indexOf('.'));

/** Keeps a request; the same one again changes nothing. */
async function request(input: RequestAccessInput, context: SubgraphContext): Promise<AccessRequestModel> {
  const { access, database } = context;
  const { principal } = access;
  if (!principal) throw new Error('A request for access came from nobody');
  const asks = ['data-steward', 'analyst'].some((role) => principal.roles.includes(role as 'analyst'));
  if (!asks) stewardOf(context, [principal.agency], 'request access');
  checkRequest(input, principal.agency, context);
  const values = { ...input, roles: [...input.roles], purposes: [...input.purposes] };
  await database
    .insert(accessRequest)
    .values({ ...values, agency: principal.agency, requestedBy: principal.subject })
    .onConflictDoNothing();
  const [row] = await database.select().from(accessRequest).where(eq(accessRequest.id, input.id));
  if (row?.agency === principal.agency && row.dataset === input.dataset) return row;
  throw new RequestError(
    'CONFLICT',
    `The id ${JSON.stringify(input.id)} names another request. Choose another.`,
  );
}

function checkRequest({ dataset }: RequestAccessInput, agency: string, { statements }: SubgraphContext) {
  const owner = ownerOf(dataset);
  if (statements.register.schemas().has(owner) && owner !== agency) return;
  throw new RequestError(
    'INVALID_INPUT',
    `dataset is ${JSON.stringify(dataset)}; expected one of another agency, as the catalogue names them: immigration.permits.`,
    { argument: 'dataset' },
  );
}

/** Answers a request; one that is accepted leads to a draft with one clause, which the steward can amend. */
async function answer(input: AnswerAccessRequestInput, context: SubgraphContext) {
  const { database } = context;
  const [row] = await database
    .select()
    .from(accessRequest)
    .where(eq(accessRequest.id, input.id))
    .for('update');
  if (!row) {
    throw new RequestError('INVALID_INPUT', `There is no request ${JSON.stringify(input.id)}.`, {
      argument: 'id',
    });
  }
  const principal = stewardOf(context, [ownerOf(row.dataset)], 'answer a request');
  if (row.answer === input.answer) return row;
  if (row.answer) {
    throw new RequestError(
      'CONFLICT',
      `${row.id} is ${row.answer.toLowerCase()} already, by ${row.answeredBy}.`,
    );
  }
  const agreement = input.answer === 'ACCEPTED' ? await draftFor(row, input, context) : null;
  const [answered] = await database
    .update(accessRequest)
    .set({
      answer: input.answer,
      answerReason: input.reason,
      answeredBy: principal.subject,
      agreement,
    })
    .where(eq(accessRequest.id, row.id))
    .returning();
  return answered as AccessRequestModel;
}

async function draftFor(row: AccessRequestModel, input: AnswerAccessRequestInput, context: SubgraphContext) {
  const provider = ownerOf(row.dataset);
  const { terms } = await storeDraft(
    {
      id: input.agreement ?? undefined,
      version: 1,
      title: `${row.dataset} for ${row.agency}`,
      provider,
      consumers: [row.agency],
      clauses: [
        {
          dataset: row.dataset,
          fields: null,
          roles: row.roles,
          purposes: row.purposes,
          grain: row.grain,
          rows: {},
          minimumCount: null,
        },
      ],
      legalBasis: input.legalBasis ?? undefined,
      retention: input.retention ?? undefined,
      validFrom: input.validFrom ?? undefined,
      validUntil: input.validUntil ?? undefined,
      stewards: Object.fromEntries(
        [provider, row.agency].map((party) => [party, `The data steward of ${party}`]),
      ),
    },
    context,
  );
  return terms.id;
}

export const accessRequestResolvers = {
  Query: {
    accessRequests: (_parent, { open }, { access, database }) => {
      const own = access.principal?.agency ?? '';
      return database
        .select()
        .from(accessRequest)
        .where(
          and(
            or(eq(accessRequest.agency, own), like(accessRequest.dataset, `${own}.%`)),
            open ? isNull(accessRequest.answer) : undefined,
          ),
        )
        .orderBy(desc(accessRequest.requestedAt))
        .limit(mostShown);
    },
  },
  AccessRequest: {
    agreement: ({ agreement }, _args, context) =>
      agreement === null ? null : findAgreement(agreement, context),
  },
  Mutation: {
    requestAccess: (_parent, { input }, context) => request(input, context),
    answerAccessRequest: (_parent, { input }, context) => answer(input, context),
  },
} satisfies Resolvers;
