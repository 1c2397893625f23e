-- 申请人提交的材料：身份证明、授权文书、缴费凭证。内容和文件名加密，只增不改。

create table application_evidence (
  id uuid primary key,
  application_id uuid not null references application (id),
  purpose text not null check (purpose in ('identity', 'authority', 'organisation', 'payment', 'other')),
  type text not null,
  size integer not null check (size > 0),
  -- 文件名和内容，加密
  name text not null,
  content text not null,
  sent_at timestamptz not null,
  -- 同一次提交的编号：重复提交只收一份
  key text not null,
  unique (application_id, key)
);

create function keep_evidence_until_anonymised() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    and exists (select 1 from application where id = old.application_id and anonymised_on is not null)
  then
    return old;
  end if;
  raise exception 'records of applications are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger application_evidence_is_immutable
  before update or delete on application_evidence
  for each row execute function keep_evidence_until_anonymised();
