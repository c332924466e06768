-- The records, in order: the leaves of the tree. Rows are only ever added, by audit_append alone.
create table if not exists audit_record (
  sequence bigint primary key,
  record text not null,
  leaf_hash bytea not null,
  at timestamptz not null,
  principal text,
  dataset text not null,
  decision text not null,
  subjects text[] not null
);
create index if not exists audit_record_at on audit_record (at);
create index if not exists audit_record_principal on audit_record (principal);
create index if not exists audit_record_subjects on audit_record using gin (subjects);

-- The tree as it stands: its size, the roots of its complete subtrees from the largest, and its root.
create table if not exists audit_head (
  only_one boolean primary key default true check (only_one),
  size bigint not null,
  frontier bytea[] not null,
  root bytea not null
);
insert into audit_head (size, frontier, root) values (0, '{}', sha256('')) on conflict do nothing;

create or replace function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to: % is refused', tg_op;
end $$;

create or replace trigger audit_record_unchanged
  before update or delete or truncate on audit_record
  for each statement execute function audit_refuse_change();

-- Appends records and gives the place of the first. One statement for any number of them; those who come at
-- the same time wait for each other at the head. RFC 9162, 2.1.1: a leaf is hashed after 00, a node after 01.
create or replace function audit_append(records text[]) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  first_sequence bigint;
  leaf bytea;
  node bytea;
  record text;
  rest bigint;
  last int;
begin
  select * into strict head from audit_head for update;
  first_sequence := head.size;
  foreach record in array records loop
    leaf := sha256('\x00'::bytea || convert_to(record, 'UTF8'));
    insert into audit_record (sequence, record, leaf_hash, at, principal, dataset, decision, subjects)
      values (
        head.size, record, leaf, (record::jsonb ->> 'at')::timestamptz, record::jsonb ->> 'principal',
        record::jsonb ->> 'dataset', record::jsonb ->> 'decision',
        array(select jsonb_array_elements_text(record::jsonb -> 'subjects')));
    rest := head.size;
    while rest % 2 = 1 loop
      last := cardinality(head.frontier);
      leaf := sha256('\x01'::bytea || head.frontier[last] || leaf);
      head.frontier := head.frontier[1:last - 1];
      rest := rest / 2;
    end loop;
    head.frontier := head.frontier || leaf;
    head.size := head.size + 1;
  end loop;
  last := cardinality(head.frontier);
  node := case when last = 0 then sha256('') else head.frontier[last] end;
  for index in reverse last - 1..1 loop
    node := sha256('\x01'::bytea || head.frontier[index] || node);
  end loop;
  update audit_head set size = head.size, frontier = head.frontier, root = node;
  return first_sequence;
end $$;
revoke all on function audit_append(text[]) from public;
grant execute on function audit_append(text[]) to public;
