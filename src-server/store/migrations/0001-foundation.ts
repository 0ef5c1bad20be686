/**
 * Records, their feed and log, and who may hold what. `append_records` is the single entrance of the feed ([F1]): it takes
 * the numbers from the counter row, chains the log rows and writes all in one statement, the last of its transaction.
 */
export const foundation = `
create table feed_head (
  is_only boolean primary key default true check (is_only),
  epoch text not null, seq bigint not null, hash text not null
);
insert into feed_head (epoch, seq, hash) values (replace(gen_random_uuid()::text, '-', ''), 0, '');

create table document (
  collection text not null, id text not null, rev text not null, is_deleted boolean not null,
  seq bigint not null, scopes text[] not null, body text not null,
  parent_id text not null, other_parent_id text not null, lookup text not null, source_hash text not null,
  primary key (collection, id)
);
-- Bodies are never compared: measuring them would cost more than all other columns together.
alter table document alter column body set statistics 0;
create unique index document_in_feed_order on document (collection, seq);
create index document_by_parent on document (parent_id) where parent_id <> '';
create index document_by_other_parent on document (other_parent_id) where other_parent_id <> '';
create index document_by_lookup on document (collection, lookup) where lookup <> '';

create table log (
  seq bigint primary key, collection text not null, id text not null, rev text not null, parent_rev text not null,
  actor_id text not null, replica text not null, occurred_at text not null, received_at text not null,
  changes text not null, body_hash text not null, hash text not null
);
create unique index log_by_revision on log (id, rev, collection);

create table scope_leave (
  collection text not null, scope text not null, seq bigint not null, id text not null,
  primary key (collection, scope, seq)
);

create table visibility (version text primary key, scopes text[] not null, view text not null);

create table rejection (
  collection text not null, record_id text not null, rev text not null, person_id text not null, replica text not null,
  refusal text not null, row text not null, row_hash text not null, rejected_at text not null,
  primary key (person_id, collection, row_hash)
);

create table number_counter (prefix text primary key, last bigint not null);

create table account (
  person_id text primary key, user_name text not null unique, password_hash text not null,
  is_disabled boolean not null default false, created_at text not null
);

create table session (
  id text primary key, person_id text not null, replica text not null, device_name text not null,
  token_hash text not null, former_token_hash text not null, is_token_used boolean not null,
  created_at text not null, last_seen_at text not null, ended_at text not null, end_reason text not null
);
create index session_by_person on session (person_id) where ended_at = '';

create table replica (
  name text not null, person_id text not null, device_name text not null, last_seen_at text not null,
  primary key (name, person_id)
);

create table secret (name text primary key, value text not null);

create table blob (sha256 text primary key, byte_length bigint not null, stored_bytes bigint not null, is_whole boolean not null);
create table blob_piece (sha256 text not null, place bigint not null, bytes bytea not null, primary key (sha256, place));

-- A column of which all values are alike may be given with that one value alone: it stands for all rows.
create function append_records(
  collections text[], ids text[], revs text[], parent_revs text[], actor_ids text[], replicas text[], occurred text[],
  received text[], changed text[], body_hashes text[], digests text[],
  -- The last state of each record in the batch; place points into the arrays above. Scopes are joined by line ends.
  document_places int[], are_new boolean[], are_deleted boolean[], scope_lists text[], bodies text[], parents text[],
  other_parents text[], lookups text[], source_hashes text[],
  leave_places int[], leave_scopes text[],
  out first_seq bigint, out last_hash text
) language plpgsql as $$
declare
  count int := coalesce(array_length(ids, 1), 0);
  chain text;
  hashes text[];
begin
  update feed_head set seq = seq + count returning seq - count + 1, hash into first_seq, chain;
  for place in 1..count loop
    chain := encode(sha256(convert_to(chain || ' ' || (first_seq + place - 1)::text || ' ' || digests[place], 'UTF8')), 'hex');
    hashes[place] := chain;
  end loop;
  update feed_head set hash = chain;
  last_hash := chain;
  insert into log (seq, collection, id, rev, parent_rev, actor_id, replica, occurred_at, received_at, changes, body_hash, hash)
    select first_seq + given.place - 1, coalesce(given.collection, collections[1]), given.id, coalesce(given.rev, revs[1]),
      coalesce(given.parent_rev, parent_revs[1]), coalesce(given.actor_id, actor_ids[1]), coalesce(given.replica, replicas[1]),
      coalesce(given.occurred_at, occurred[1]), coalesce(given.received_at, received[1]), coalesce(given.change, changed[1]),
      coalesce(given.body_hash, body_hashes[1]), given.hash
    from unnest(collections, ids, revs, parent_revs, actor_ids, replicas, occurred, received, changed, body_hashes, hashes)
      with ordinality as given (collection, id, rev, parent_rev, actor_id, replica, occurred_at, received_at, change, body_hash, hash, place);
  insert into document (collection, id, rev, is_deleted, seq, scopes, body, parent_id, other_parent_id, lookup, source_hash)
    select coalesce(collections[given.place], collections[1]), ids[given.place], coalesce(revs[given.place], revs[1]),
      coalesce(given.is_deleted, are_deleted[1]), first_seq + given.place - 1,
      string_to_array(coalesce(given.scopes, scope_lists[1]), E'\\n'), coalesce(given.body, bodies[1]), coalesce(given.parent, parents[1]),
      coalesce(given.other_parent, other_parents[1]), coalesce(given.lookup, lookups[1]), coalesce(given.source_hash, source_hashes[1])
    from unnest(document_places, are_new, are_deleted, scope_lists, bodies, parents, other_parents, lookups, source_hashes)
      as given (place, is_new, is_deleted, scopes, body, parent, other_parent, lookup, source_hash)
    where coalesce(given.is_new, are_new[1]);
  update document set rev = coalesce(revs[given.place], revs[1]), is_deleted = coalesce(given.is_deleted, are_deleted[1]),
      seq = first_seq + given.place - 1, scopes = string_to_array(coalesce(given.scopes, scope_lists[1]), E'\\n'),
      body = coalesce(given.body, bodies[1]), parent_id = coalesce(given.parent, parents[1]),
      other_parent_id = coalesce(given.other_parent, other_parents[1]), lookup = coalesce(given.lookup, lookups[1]),
      source_hash = coalesce(given.source_hash, source_hashes[1])
    from unnest(document_places, are_new, are_deleted, scope_lists, bodies, parents, other_parents, lookups, source_hashes)
      as given (place, is_new, is_deleted, scopes, body, parent, other_parent, lookup, source_hash)
    where not coalesce(given.is_new, are_new[1]) and document.collection = coalesce(collections[given.place], collections[1])
      and document.id = ids[given.place];
  insert into scope_leave (collection, scope, seq, id)
    select coalesce(collections[given.place], collections[1]), given.scope, first_seq + given.place - 1, ids[given.place]
    from unnest(leave_places, leave_scopes) as given (place, scope);
end $$;
`;
