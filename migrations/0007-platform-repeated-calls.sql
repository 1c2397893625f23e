-- Changes that came with an Idempotency-Key, so that sending one again does not do it again.
create table repeated_call (
  caller text not null,
  key text not null,
  digest text not null,
  -- Null while the change is under way, or when nobody knows how it ended.
  status int,
  -- Sealed: a reply may hold what only its receiver may see.
  reply text,
  began_at timestamptz not null,
  primary key (caller, key)
);

create index repeated_call_began on repeated_call (began_at);
