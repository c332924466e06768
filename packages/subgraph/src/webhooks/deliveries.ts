import type { Principal, Purpose } from '@huza/access';
import type { Sql } from 'postgres';
import type { StoredEvent } from '../events/event-log.ts';

/** A webhook as deliveries need it. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly operation: string;
  readonly variables: Record<string, unknown>;
  readonly principal: Principal;
  readonly purpose: Purpose | null;
  /** What the secrets that hold now are derived with, the newest first. */
  readonly salts: readonly string[];
}

/** Events that are taken on at once, and made known to a receiver at once. */
const page = { taken: 500, together: 8 };

/** More than these are not taken on for a receiver that does not answer: they stay in the log. */
const mostWaiting = 10_000;

/** What is to be delivered by one agency, as its database holds it: several processes may share the work. */
export interface Deliveries {
  /** Webhooks with something to do. */
  due(): Promise<WebhookRow[]>;
  /** Takes on what happened since. */
  take(webhook: string): Promise<void>;
  /**
   * Takes what is due, for so long that no other process delivers it meanwhile: of each subject the earliest alone, so
   * that a delivery that fails holds back the later ones of its subject and no others.
   */
  claim(webhook: string): Promise<StoredEvent[]>;
  done(webhook: string, sequence: number): Promise<void>;
  /** To be tried again, later each time, until its time is over. */
  failed(webhook: string, sequence: number, problem: string): Promise<void>;
  /** The receiver may not be told now: whatever is due waits. */
  hold(webhook: string, problem: string): Promise<void>;
}

/** @param giveUpAfter milliseconds for which a delivery is tried. */
export function createDeliveries(sql: Sql, giveUpAfter: number): Deliveries {
  const givenUp = sql`case when give_up_at <= now() then now() end`;
  const backOff = sql`
    now() + least(interval '15 minutes', interval '1 second' * power(2, least(attempts, 12))) * (0.5 + random() / 2)`;
  return {
    due: async () => [
      ...(await sql<WebhookRow[]>`
        select id, url, operation, variables, principal, purpose,
          array_remove(array[secret_salt, case when earlier_until > now() then earlier_salt end], null)::text[] as salts
        from webhook
        where expires_at > now() and (
          exists (select from event where event.type = webhook.type and sequence > seen)
          or exists (
            select from webhook_delivery as waiting
            where waiting.webhook = webhook.id and given_up_at is null and next_attempt_at <= now()))`),
    ],
    take: async (webhook) => {
      await sql`
        with taking as (
          select type, seen from webhook
          where id = ${webhook} and ${mostWaiting} >
            (select count(*) from webhook_delivery where webhook = ${webhook} and given_up_at is null)
          for update),
        found as (
          select sequence, subject from event
          where type = (select type from taking) and sequence > (select seen from taking)
          order by sequence limit ${page.taken}),
        moved as (
          update webhook set seen = (select max(sequence) from found)
          where id = ${webhook} and exists (select from found))
        insert into webhook_delivery (webhook, sequence, subject, give_up_at)
        select ${webhook}, sequence, subject, now() + ${giveUpAfter} * interval '1 millisecond' from found
        on conflict do nothing`;
    },
    claim: async (webhook) => [
      ...(await sql<StoredEvent[]>`
        with claimed as (
          update webhook_delivery set attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
          where webhook = ${webhook} and sequence in (
            select sequence from webhook_delivery as one
            where webhook = ${webhook} and given_up_at is null and next_attempt_at <= now()
              and not exists (
                select from webhook_delivery as earlier
                where earlier.webhook = one.webhook and earlier.subject = one.subject
                  and earlier.sequence < one.sequence and earlier.given_up_at is null)
            order by sequence limit ${page.together} for update skip locked)
          returning sequence)
        select event.sequence::int as sequence, id, type, subject, state, at
        from event join claimed using (sequence) order by sequence`),
    ],
    done: async (webhook, sequence) => {
      await sql`delete from webhook_delivery where webhook = ${webhook} and sequence = ${sequence}`;
    },
    failed: async (webhook, sequence, problem) => {
      await sql`
        update webhook_delivery set problem = ${problem}, next_attempt_at = ${backOff}, given_up_at = ${givenUp}
        where webhook = ${webhook} and sequence = ${sequence}`;
    },
    hold: async (webhook, problem) => {
      await sql`
        update webhook_delivery
        set problem = ${problem}, next_attempt_at = now() + interval '1 minute', given_up_at = ${givenUp}
        where webhook = ${webhook} and given_up_at is null and next_attempt_at <= now()`;
    },
  };
}
