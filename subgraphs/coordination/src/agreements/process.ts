import {
  checkTerms,
  type ErrorCode,
  type PartySignature,
  partiesOf,
  RequestError,
  stateOf,
  termsStatement,
  textToSign,
  verifyPartySignature,
} from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { and, eq, sql } from 'drizzle-orm';
import type { DraftAgreementInput, SignAgreementInput } from '../../generated/resolvers.ts';
import { agency, agreementDraft } from '../database/tables.ts';
import { knownData } from './known-data.ts';
import { stewardOf } from './steward.ts';
import { type DraftRow, draftedVersion, type Version, visibleVersions } from './versions.ts';

type Reference = { readonly id: string; readonly version: number };

const refuse = (code: ErrorCode, message: string) => {
  throw new RequestError(code, message);
};

/** Writes the next version of an agreement; the first where there is none. */
export async function draft(input: DraftAgreementInput, context: SubgraphContext): Promise<Version> {
  const version = 1 + (await lastVersion(input.id, context));
  return storeDraft({ ...recordOf(input), version }, context);
}

/** Checks terms and stores them as a draft. */
export async function storeDraft(input: unknown, context: SubgraphContext): Promise<Version> {
  const { database, statements } = context;
  const agencies = await database.select({ name: agency.name }).from(agency);
  const known = knownData(
    statements.register,
    agencies.map(({ name }) => name),
  );
  const terms = checkTerms(input, known);
  const principal = stewardOf(context, [terms.provider], 'draft an agreement');
  const [row] = await database
    .insert(agreementDraft)
    .values({
      id: terms.id,
      version: terms.version,
      state: 'DRAFT',
      text: textToSign(terms),
      parties: partiesOf(terms),
      signatures: {},
      draftedBy: principal.subject,
    })
    .returning();
  return draftedVersion(row as DraftRow);
}

/** The highest version that there is; an unsigned one must be finished or withdrawn first. */
async function lastVersion(id: string, { database, statements }: SubgraphContext): Promise<number> {
  const drafts = await database.select().from(agreementDraft).where(eq(agreementDraft.id, id));
  const open = drafts.find(({ state }) => state === 'DRAFT' || state === 'PROPOSED');
  if (open) {
    refuse(
      'CONFLICT',
      `Version ${open.version} of ${id} is ${open.state.toLowerCase()}: sign or withdraw it before a new one is drafted.`,
    );
  }
  const signed = statements.register.agreements().filter(({ terms }) => terms.id === id);
  return Math.max(0, ...drafts.map(({ version }) => version), ...signed.map(({ terms }) => terms.version));
}

/** The input as the record has it. */
function recordOf({ stewards, clauses, ...input }: DraftAgreementInput) {
  return {
    ...input,
    stewards: Object.fromEntries(stewards.map(({ party, contact }) => [party, contact])),
    clauses: clauses.map(({ fields, rows, minimumCount, ...clause }) => ({
      ...clause,
      fields: fields ?? null,
      rows: Object.fromEntries((rows ?? []).map(({ variable, values }) => [variable, values])),
      minimumCount: minimumCount ?? null,
    })),
  };
}

/** Fixes the text of a draft. */
export async function propose(reference: Reference, context: SubgraphContext): Promise<Version> {
  return move(reference, ['DRAFT'], 'PROPOSED', context);
}

/** Takes a draft or a proposal back. */
export async function withdraw(reference: Reference, context: SubgraphContext): Promise<Version> {
  return move(reference, ['DRAFT', 'PROPOSED'], 'WITHDRAWN', context);
}

async function move(
  reference: Reference,
  from: readonly DraftRow['state'][],
  to: DraftRow['state'],
  context: SubgraphContext,
): Promise<Version> {
  const row = await lockDraft(reference, context);
  const { provider } = draftedVersion(row).terms;
  stewardOf(context, [provider], to === 'PROPOSED' ? 'propose an agreement' : 'withdraw an agreement');
  if (row.state === to) return draftedVersion(row);
  requireState(row, from);
  return draftedVersion(await change(row, { state: to }, context));
}

/** Adds a party's signature; with the last one the agreement is a signed statement, which is passed on. */
export async function sign(input: SignAgreementInput, context: SubgraphContext): Promise<Version> {
  const row = await lockDraft(input, context);
  const { principal } = context.access;
  stewardOf(context, row.parties, 'sign an agreement');
  if (row.state === 'SIGNED') return draftedVersion(row);
  requireState(row, ['PROPOSED']);
  const signature: PartySignature = { protected: input.protected, signature: input.signature };
  const { register } = context.statements;
  const party = await verifyPartySignature(row.text, signature, register.keys);
  if (party !== principal?.agency) {
    refuse('SIGNATURE_NOT_VALID', `The signature is one of ${party}; expected one of ${principal?.agency}.`);
  }
  const signatures = { ...row.signatures, [party]: signature };
  const missing = row.parties.filter((one) => !signatures[one]);
  if (missing.length > 0) return draftedVersion(await change(row, { signatures }, context));
  const statement = termsStatement(row.text, Object.values(signatures));
  await change(row, { signatures, state: 'SIGNED' }, context);
  await context.statements.accept(JSON.stringify(statement));
  return findVersion(row, context);
}

/** Passes on what a party does to a signed agreement. */
export async function act(statement: string, context: SubgraphContext): Promise<Version> {
  const { register } = context.statements;
  const { agreement: id, version, party, sequence, act: kind } = await register.readAct(statement);
  stewardOf(context, [party], `${kind.toLowerCase()} an agreement for ${party}`);
  const found = register.agreements().find(({ terms }) => terms.id === id && terms.version === version);
  if (!found || !partiesOf(found.terms).includes(party)) {
    throw new RequestError(
      'INVALID_INPUT',
      `The statement is about ${id}, version ${version}, which is no signed agreement of ${party}. npx huza agreement list shows them.`,
    );
  }
  const known = register.actsOn(id, version).filter((one) => one.party === party);
  const same = known.some((one) => one.sequence === sequence && one.act === kind);
  if (!same) requireActFits(kind, sequence, known.length, found);
  await context.statements.accept(statement);
  return findVersion({ id, version }, context);
}

function requireActFits(
  kind: string,
  sequence: number,
  count: number,
  agreement: Parameters<typeof stateOf>[0],
): void {
  const state = stateOf(agreement, new Date());
  const { id, version } = agreement.terms;
  if (state === 'ENDED') refuse('CONFLICT', `${id}, version ${version}, has ended: it stays so.`);
  if (kind === 'RESUME' && agreement.suspendedBy.length === 0) {
    refuse('CONFLICT', `${id}, version ${version}, is not suspended.`);
  }
  if (sequence !== count + 1) {
    refuse('CONFLICT', `The statement’s sequence is ${sequence}; expected ${count + 1}. Sign it again.`);
  }
}

async function findVersion({ id, version }: Reference, context: SubgraphContext): Promise<Version> {
  const { access, database, statements } = context;
  const versions = await visibleVersions(database, statements.register, access.principal);
  const found = versions.find(({ terms }) => terms.id === id && terms.version === version);
  if (!found) throw new Error(`${id}, version ${version}, is not there after it was changed`);
  return found;
}

/** A draft, which nobody else changes until this request has ended. */
async function lockDraft({ id, version }: Reference, context: SubgraphContext): Promise<DraftRow> {
  const [row] = await context.database
    .select()
    .from(agreementDraft)
    .where(and(eq(agreementDraft.id, id), eq(agreementDraft.version, version)))
    .for('update');
  const agency = context.access.principal?.agency ?? '';
  if (row?.parties.includes(agency)) return row;
  throw new RequestError(
    'INVALID_INPUT',
    `There is no draft or proposal ${JSON.stringify(id)}, version ${version}, of ${agency}. npx huza agreement list shows them.`,
    { argument: 'id' },
  );
}

function requireState({ id, version, state }: DraftRow, expected: readonly DraftRow['state'][]): void {
  if (expected.includes(state)) return;
  const wanted = expected.join(' or ').toLowerCase();
  refuse(
    'CONFLICT',
    `Version ${version} of ${id} is ${state.toLowerCase()}; this step needs it to be ${wanted}.`,
  );
}

async function change(
  { id, version }: Reference,
  values: Partial<DraftRow>,
  { database }: SubgraphContext,
): Promise<DraftRow> {
  const [row] = await database
    .update(agreementDraft)
    .set({ ...values, changedAt: sql`now()` })
    .where(and(eq(agreementDraft.id, id), eq(agreementDraft.version, version)))
    .returning();
  return row as DraftRow;
}
