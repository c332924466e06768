-- What happened in the agency, in order. Rows are only ever added, by event_emit alone, in the transaction of
-- the change itself, and taken away by event_prune alone. A row names a record and holds nothing of it.
create table if not exists event (
  sequence bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  type text not null,
  subject text not null,
  state text,
  at timestamptz not null default clock_timestamp()
);
create index if not exists event_type on event (type, sequence);
create index if not exists event_subject on event (type, subject, sequence);
grant select on event to public;

-- Those who tell of a change at the same time wait for each other until they commit, so that whoever has read up
-- to a sequence has missed none below it.
create or replace function event_emit(type text, subject text, state text) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  added uuid;
begin
  perform pg_advisory_xact_lock(hashtext('huza event'));
  insert into event (type, subject, state) values (event_emit.type, event_emit.subject, event_emit.state)
    returning id into added;
  perform pg_notify('huza_event', '');
  return added;
end $$;
grant execute on function event_emit(text, text, text) to public;

create or replace function event_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('huza.event_prune', true) = 'on' then return null; end if;
  raise exception 'Events are only ever added, and pruned by event_prune: % is refused', tg_op;
end $$;

create or replace trigger event_unchanged
  before update or delete or truncate on event
  for each statement execute function event_refuse_change();

-- Up to where events of a type are kept no longer: whoever has had none of a later one has missed some.
create table if not exists event_pruned (
  type text primary key,
  sequence bigint not null
);
grant select on event_pruned to public;

-- Addresses that are told of events: a subscription, and who asked for it. Secrets are derived from the agency's own
-- secret with the salt: none stands here.
create table if not exists webhook (
  id text primary key,
  url text not null,
  operation text not null,
  variables jsonb not null,
  type text not null,
  principal jsonb not null,
  agency text not null,
  purpose text,
  secret_salt uuid not null default gen_random_uuid(),
  earlier_salt uuid,
  earlier_until timestamptz,
  registered_at timestamptz not null default now(),
  expires_at timestamptz not null,
  seen bigint not null
);
grant select, insert, update, delete on webhook to public;

-- What is still to be delivered, and what could not be. A delivery that was made leaves no row.
create table if not exists webhook_delivery (
  webhook text not null references webhook (id) on delete cascade,
  sequence bigint not null references event (sequence),
  subject text not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  give_up_at timestamptz not null,
  given_up_at timestamptz,
  problem text,
  primary key (webhook, sequence)
);
create index if not exists webhook_delivery_due on webhook_delivery (webhook, next_attempt_at)
  where given_up_at is null;
create index if not exists webhook_delivery_subject on webhook_delivery (webhook, subject, sequence)
  where given_up_at is null;
grant select, insert, update, delete on webhook_delivery to public;

-- Takes away events older than so many days, with deliveries of them that were given up. The last of each type stays,
-- and whatever a webhook that has not expired is still to be told of.
create or replace function event_prune(days int) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken bigint;
begin
  if days < 4 then
    raise exception 'days is %: expected 4 or more, as a webhook is tried for three', days;
  end if;
  perform set_config('huza.event_prune', 'on', true);
  with old as (
    select sequence, type from event
    where at < now() - make_interval(days => event_prune.days)
      and sequence < (select max(sequence) from event as latest where latest.type = event.type)
      and not exists (
        select from webhook
        where webhook.type = event.type and webhook.seen < event.sequence and webhook.expires_at > now())
      and not exists (
        select from webhook_delivery join webhook on webhook.id = webhook_delivery.webhook
        where webhook_delivery.sequence = event.sequence and given_up_at is null and webhook.expires_at > now())),
  marked as (
    insert into event_pruned (type, sequence) select type, max(sequence) from old group by type
    on conflict (type) do update set sequence = greatest(event_pruned.sequence, excluded.sequence)),
  forgotten as (
    delete from webhook_delivery where sequence in (select sequence from old)),
  pruned as (
    delete from event where sequence in (select sequence from old) returning sequence)
  select count(*) into taken from pruned;
  perform set_config('huza.event_prune', '', true);
  return taken;
end $$;
grant execute on function event_prune(int) to public;
