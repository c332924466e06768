-- What happened in the agency, in order. Rows are only ever added, by event_emit alone, in the transaction of
-- the change itself. A row names a record and holds nothing of it.
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
  raise exception 'Events are only ever added: % is refused', tg_op;
end $$;

create or replace trigger event_unchanged
  before update or delete or truncate on event
  for each statement execute function event_refuse_change();

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
