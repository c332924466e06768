import { type AgreementRegister, partiesOf, type SignedState, stateOf } from '@huza/access';
import { eachEvent, type StoredEvent, type SubgraphContext, type WorkParts } from '@huza/subgraph';
import type { AgreementChangeFilter, Resolvers } from '../../generated/resolvers.ts';
import { findAgreement } from './resolvers.ts';

/** Milliseconds between two looks at what the calendar has changed. */
const look = 1_000;

const type = 'agreementChanged';

/**
 * Tells of each signed agreement that comes to stand elsewhere, by what a party states or by the calendar. Each is
 * compared with what was told last: a change is told however often the process was stopped between.
 */
export function tellOfAgreements({ statements, client }: Pick<WorkParts, 'statements' | 'client'>) {
  const told = new Map<string, SignedState>();
  const tell = async () => {
    const changed = statesIn(statements.register).filter(({ subject, state }) => told.get(subject) !== state);
    if (changed.length === 0) return;
    const subjects = changed.map(({ subject }) => subject);
    const states = changed.map(({ state }) => state);
    await client.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(hashtext('huza event'))`;
      await sql`
        select event_emit(${type}, subject, state)
        from unnest(${subjects}::text[], ${states}::text[]) as stands(subject, state)
        where state is distinct from (
          select event.state from event
          where event.type = ${type} and event.subject = stands.subject order by sequence desc limit 1)`;
    });
    for (const { subject, state } of changed) told.set(subject, state);
  };
  let telling = tell().catch(() => {});
  statements.afterEach(tell);
  const timer = setInterval(() => {
    telling = tell().catch(() => {}); // The next look tells of it.
  }, look);
  return {
    stop: async () => {
      clearInterval(timer);
      await telling;
    },
  };
}

function statesIn(register: AgreementRegister) {
  const at = new Date();
  return register.agreements().map((agreement) => ({
    subject: `${agreement.terms.id}/${agreement.terms.version}`,
    state: stateOf(agreement, at),
  }));
}

/** What a change of an agreement is to a caller. */
async function changeOf(
  { id: event, subject, state, at }: StoredEvent,
  filter: AgreementChangeFilter,
  context: SubgraphContext,
) {
  const [id = '', number] = subject.split('/');
  const version = Number(number);
  const agreement = await findAgreement(id, context);
  const terms = agreement?.versions.find((one) => one.terms.version === version)?.terms;
  if (!agreement || !terms || !state) return null;
  if (filter.agreement && filter.agreement !== id) return null;
  if (filter.party && !partiesOf(terms).includes(filter.party)) return null;
  if (filter.state && filter.state !== state) return null;
  return { event, at, agreement, version, state: state as SignedState };
}

export const agreementChangeResolvers = {
  Subscription: {
    agreementChanged: eachEvent((event, { filter }: { filter?: AgreementChangeFilter | null }, context) =>
      changeOf(event, filter ?? {}, context),
    ),
  },
} satisfies Resolvers;
