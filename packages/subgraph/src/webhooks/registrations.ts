import { type Principal, type Purpose, RequestError } from '@huza/access';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestDatabase } from '../database/request-database.ts';
import type { Subscription } from '../events/read-subscription.ts';
import type { Page } from '../paging.ts';
import { followingRows } from '../sql.ts';

/** Days after which a webhook ends that its owner does not register again. */
const lifetime = 90;

/** Hours for which the earlier secret holds beside the new one. */
const overlap = 24;

/** Webhooks that an agency may have here. */
const most = 20;

/** A webhook as its owner sees it. */
export interface RegisteredWebhook extends Record<string, unknown> {
  /** Agency and name: `iom/permits`. */
  readonly key: string;
  readonly agency: string;
  readonly principal: Principal;
  readonly salt: string;
}

/** As the graph writes moments. */
const moment = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = sql`
  id as key, split_part(id, '/', 2) as id, agency, url, operation, variables::text as variables, principal, purpose,
  secret_salt as salt, ${moment(sql`registered_at`)} as "registeredAt", ${moment(sql`expires_at`)} as "expiresAt",
  (select count(*)::int from webhook_delivery where webhook = webhook.id and given_up_at is null) as waiting,
  (select problem from webhook_delivery where webhook = webhook.id and given_up_at is null
    order by sequence limit 1) as problem`;

const rowsWhere = async (
  database: RequestDatabase,
  condition: SQL,
  limit = 1,
): Promise<RegisteredWebhook[]> => [
  ...(await database.execute<RegisteredWebhook>(
    sql`select ${columns} from webhook where ${condition} order by id limit ${limit}`,
  )),
];

/** One page of the webhooks of an agency, or of all, by name, and one row more. */
export function webhooksOf(
  database: RequestDatabase,
  agency: string | null,
  page: Page,
): Promise<RegisteredWebhook[]> {
  const owner = agency === null ? sql`true` : sql`agency = ${agency}`;
  const following = followingRows('ascending', [sql`id`], page) ?? sql`true`;
  return rowsWhere(database, sql`${owner} and ${following}`, page.limit + 1);
}

export interface Registration {
  readonly name: string;
  readonly url: string;
  readonly subscription: Subscription;
  readonly principal: Principal;
  readonly purpose: Purpose | undefined;
}

/**
 * Registers a webhook, or changes and renews the one of that name; it keeps its secret and its place.
 *
 * @throws RequestError `LIMIT_EXCEEDED` when the agency has too many.
 */
export async function storeWebhook(
  database: RequestDatabase,
  { name, url, subscription, principal, purpose }: Registration,
): Promise<RegisteredWebhook> {
  const { agency } = principal;
  const key = `${agency}/${name}`;
  const own = await rowsWhere(database, sql`agency = ${agency}`, most);
  if (own.length >= most && !own.some((webhook) => webhook.key === key)) {
    throw new RequestError('LIMIT_EXCEEDED', `${agency} has ${own.length} webhooks here; at most ${most}.`);
  }
  const { source, variables, field } = subscription;
  await database.execute(sql`
    insert into webhook (id, url, operation, variables, type, principal, agency, purpose, expires_at, seen)
    values (${key}, ${url}, ${source}, ${JSON.stringify(variables)}::jsonb, ${field},
      ${JSON.stringify(principal)}::jsonb, ${agency}, ${purpose ?? null}, now() + ${lifetime} * interval '1 day',
      (select coalesce(max(sequence), 0) from event))
    on conflict (id) do update set url = excluded.url, operation = excluded.operation,
      variables = excluded.variables, type = excluded.type, principal = excluded.principal,
      purpose = excluded.purpose, expires_at = excluded.expires_at`);
  return webhookOf(database, agency, name);
}

/** Gives a webhook a new secret; the earlier one holds for a day more. */
export async function renewSecret(
  database: RequestDatabase,
  agency: string,
  name: string,
): Promise<RegisteredWebhook> {
  await database.execute(sql`
    update webhook set earlier_salt = secret_salt, earlier_until = now() + ${overlap} * interval '1 hour',
      secret_salt = gen_random_uuid()
    where id = ${`${agency}/${name}`}`);
  return webhookOf(database, agency, name);
}

/** Tries again what was given up, and at once what waits. */
export async function retryDeliveries(
  database: RequestDatabase,
  agency: string,
  name: string,
  giveUpAfter: number,
): Promise<RegisteredWebhook> {
  await database.execute(sql`
    update webhook_delivery
    set given_up_at = null, next_attempt_at = now(), attempts = 0,
      give_up_at = now() + ${giveUpAfter} * interval '1 millisecond'
    where webhook = ${`${agency}/${name}`}`);
  return webhookOf(database, agency, name);
}

/** Ends a webhook, with what waits for it. */
export async function removeWebhook(
  database: RequestDatabase,
  agency: string,
  name: string,
): Promise<RegisteredWebhook> {
  const removed = await webhookOf(database, agency, name);
  await database.execute(sql`delete from webhook where id = ${removed.key}`);
  return removed;
}

async function webhookOf(
  database: RequestDatabase,
  agency: string,
  name: string,
): Promise<RegisteredWebhook> {
  const [found] = await rowsWhere(database, sql`id = ${`${agency}/${name}`}`);
  if (found) return found;
  throw new RequestError('INVALID_INPUT', `${agency} has no webhook ${JSON.stringify(name)} here.`, {
    argument: 'id',
  });
}

/** Deliveries to a webhook that were given up, the latest first; at most 100. */
export async function undelivered(database: RequestDatabase, key: string) {
  return database.execute(sql`
    select event.id as event, event.type, ${moment(sql`event.at`)} as at, attempts,
      ${moment(sql`given_up_at`)} as "givenUpAt", problem
    from webhook_delivery join event using (sequence)
    where webhook = ${key} and given_up_at is not null order by sequence desc limit 100`);
}
