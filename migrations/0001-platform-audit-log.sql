-- Who did or read what, when (审计日志). Rows are only ever added; each carries the hash of the one before it.
create table audit_log (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  old jsonb,
  new jsonb,
  reason text,
  request_id text,
  previous text not null,
  hash text not null
);

create index audit_log_object on audit_log (object_kind, object_id, seq);
create index audit_log_actor on audit_log (actor, seq);
create index audit_log_at on audit_log (at);

create function refuse_to_change_audit_log() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_log_is_append_only
  before update or delete on audit_log
  for each row execute function refuse_to_change_audit_log();

create trigger audit_log_is_never_emptied
  before truncate on audit_log
  for each statement execute function refuse_to_change_audit_log();
