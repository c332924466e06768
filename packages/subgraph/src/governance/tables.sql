-- What all agencies have signed: this agency's own copy, in the order in which it came.
create table if not exists statement (
  sequence bigint generated always as identity primary key,
  text text not null,
  digest bytea not null unique,
  received_at timestamptz not null default now()
);
grant select, insert on statement to public;

-- Which records a request may come to stands in the setting huza.rows: by dataset, a list of filters, each a
-- list of accepted values by variable. Without it no record of a guarded table is seen.
create or replace function huza_open_rows(dataset text) returns jsonb
  language sql stable parallel safe
  return nullif(current_setting('huza.rows', true), '')::jsonb -> dataset;

create or replace function huza_all_rows(dataset text) returns boolean
  language sql stable parallel safe
  return coalesce(
    (select bool_or(filter = '{}') from jsonb_array_elements(huza_open_rows(dataset)) as filter), false);

-- Almost always one filter is open, on columns that the table has: its lists are then read once a statement, where
-- huza_passes is called for each record.
create or replace function huza_one_filter(dataset text, variables text[]) returns boolean
  language sql stable parallel safe
  return coalesce(
    (select count(*) = 1 and bool_and(filter - variables = '{}')
      from jsonb_array_elements(huza_open_rows(dataset)) as filter), false);

-- The values that the first filter accepts of a variable; null where it does not name it.
create or replace function huza_accepted(dataset text, variable text) returns text[]
  language sql stable parallel safe
  return (
    select array(select jsonb_array_elements_text(accepted))
    from (select huza_open_rows(dataset) -> 0 -> variable) as named(accepted) where accepted is not null);

create or replace function huza_passes(filters jsonb, record jsonb) returns boolean
  language sql immutable parallel safe
  return exists (
    select from jsonb_array_elements(filters) as filter
    where not exists (
      select from jsonb_each(filter) as variable(name, accepted)
      where (accepted ? (record ->> name)) is not true));

-- Other agencies' checkpoints, each proved to continue the one before.
create table if not exists known_checkpoint (
  log text not null,
  size bigint not null,
  root text not null,
  checkpoint text not null,
  known_at timestamptz not null default now(),
  primary key (log, size)
);
grant select, insert on known_checkpoint to public;

-- The agency's signed checkpoints of its audit log.
create table if not exists audit_checkpoint (
  size bigint primary key,
  checkpoint text not null,
  signed_at timestamptz not null default now()
);
grant select, insert on audit_checkpoint to public;

-- Changes that callers may ask for again: each was made once, and what came of it is kept.
create table if not exists idempotency_key (
  principal text not null,
  key text not null,
  mutation text not null,
  input text not null,
  result text,
  at timestamptz not null default now(),
  primary key (principal, key)
);
grant select, insert, update on idempotency_key to public;

-- How often each table changed that is counted as a whole: what was made of it before is as good as now until it does.
create table if not exists table_version (
  name text primary key,
  version bigint not null
);
grant select on table_version to public;

create or replace function huza_count_change() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into table_version as known (name, version) values (tg_table_name, 1)
  on conflict (name) do update set version = known.version + 1;
  return null;
end
$$;
