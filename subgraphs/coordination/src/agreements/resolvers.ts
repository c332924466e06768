import { partiesOf } from '@huza/access';
import { connectionOf, pageOf, type SubgraphContext } from '@huza/subgraph';
import type { AgreementFilter, Resolvers } from '../../generated/resolvers.ts';
import type { AgreementModel } from '../models.ts';
import { plainText } from './agreement-text.ts';
import * as process from './process.ts';
import { signedStatement } from './signed-statement.ts';
import { type Version, visibleVersions } from './versions.ts';

const reached = new Set(['IN_FORCE', 'SUSPENDED', 'ENDED', 'SIGNED']);

/** Agreements that a request may see, each with its versions. */
async function agreementsFor({ access, database, statements }: SubgraphContext): Promise<AgreementModel[]> {
  const byId = new Map<string, Version[]>();
  for (const version of await visibleVersions(database, statements.register, access.principal)) {
    byId.set(version.terms.id, [...(byId.get(version.terms.id) ?? []), version]);
  }
  return [...byId].map(([id, versions]) => ({ id, versions }));
}

export async function findAgreement(id: string, context: SubgraphContext): Promise<AgreementModel | null> {
  return (await agreementsFor(context)).find((agreement) => agreement.id === id) ?? null;
}

const fits = ({ versions }: AgreementModel, { party, dataset, state }: AgreementFilter) =>
  versions.some(
    ({ terms, ...version }) =>
      (!party || partiesOf(terms).includes(party)) &&
      (!dataset || terms.clauses.some((clause) => clause.dataset === dataset)) &&
      (!state || version.state === state),
  );

const termsOf =
  <Key extends keyof Version['terms']>(key: Key) =>
  ({ terms }: Version) =>
    terms[key];

export const agreementResolvers = {
  Query: {
    agreement: (_parent, { id }, context) => findAgreement(id, context),
    agreements: async (_parent, { filter, ...args }, context) => {
      const page = pageOf(args, 1, context.cursors);
      const after = page.after?.[0] ?? '';
      const all = (await agreementsFor(context)).filter(
        (agreement) => agreement.id > after && fits(agreement, filter ?? {}),
      );
      return connectionOf(all.slice(0, page.limit + 1), page, ({ id }) => [id]);
    },
  },
  Agreement: {
    __resolveReference: ({ id }, context) => findAgreement(id, context),
    current: ({ versions }) =>
      versions.find(({ state }) => state === 'IN_FORCE') ??
      versions.find(({ state }) => reached.has(state)) ??
      (versions[0] as Version),
  },
  AgreementVersion: {
    agreement: termsOf('id'),
    version: termsOf('version'),
    title: termsOf('title'),
    provider: termsOf('provider'),
    consumers: termsOf('consumers'),
    legalBasis: termsOf('legalBasis'),
    retention: termsOf('retention'),
    validFrom: termsOf('validFrom'),
    validUntil: termsOf('validUntil'),
    clauses: ({ terms }) =>
      terms.clauses.map((clause, index) => ({
        ...clause,
        number: index + 1,
        rows: Object.entries(clause.rows).map(([variable, values]) => ({ variable, values })),
      })),
    stewards: ({ terms }) => Object.entries(terms.stewards).map(([party, contact]) => ({ party, contact })),
    text: ({ terms }) => plainText(terms),
    record: ({ terms, record }, _args, { statements }) =>
      signedStatement(terms, statements.all())?.record ?? record,
    statement: ({ terms }, _args, { statements }) =>
      signedStatement(terms, statements.all())?.statement ?? null,
    signatures: ({ terms, signedBy }) =>
      partiesOf(terms).map((party) => ({ party, signed: signedBy.includes(party) })),
    acts: ({ acts }) => acts.map((act) => ({ ...act, at: new Date(act.at) })),
  },
  Mutation: {
    draftAgreement: (_parent, { input }, context) => process.draft(input, context),
    proposeAgreement: (_parent, { input }, context) => process.propose(input, context),
    withdrawAgreement: (_parent, { input }, context) => process.withdraw(input, context),
    signAgreement: (_parent, { input }, context) => process.sign(input, context),
    submitAgreementAct: (_parent, { input }, context) => process.act(input.statement, context),
  },
} satisfies Resolvers;
