-- 送达登记、常用语。

create table application_delivery (
  id uuid primary key,
  application_id uuid not null references application (id),
  letter_id uuid not null references application_letter (id),
  means text not null check (means in ('direct', 'entrusted', 'post', 'electronic')),
  -- 收件人姓名或者名称，加密
  recipient text not null,
  to_whom text not null check (to_whom in ('applicant', 'third-party', 'organ')),
  tracking text not null,
  sent_on date not null,
  created_at timestamptz not null,
  by_name text not null,
  -- 以下各项在知道结果时登记一次
  served_on date,
  returned_on date,
  -- 签收人或者退回原因，加密
  receipt text,
  evidence jsonb not null,
  result_at timestamptz,
  result_by_name text,
  check (served_on is null or returned_on is null),
  check ((result_at is null) = (served_on is null and returned_on is null)),
  check (means <> 'post' or tracking <> '')
);

create index application_delivery_of on application_delivery (application_id, sent_on);
create index application_delivery_sent on application_delivery (sent_on);

create function refuse_to_change_delivery() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and old.result_at is null
    and (old.id, old.application_id, old.letter_id, old.means, old.recipient, old.to_whom, old.tracking,
         old.sent_on, old.created_at, old.by_name)
      = (new.id, new.application_id, new.letter_id, new.means, new.recipient, new.to_whom, new.tracking,
         new.sent_on, new.created_at, new.by_name)
  then
    return new;
  end if;
  raise exception 'records of applications are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger application_delivery_is_immutable
  before update or delete on application_delivery
  for each row execute function refuse_to_change_delivery();

create table application_phrase (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  letter_kind text not null,
  content_key text not null,
  text text not null,
  created_at timestamptz not null,
  created_by_name text not null,
  retired_at timestamptz
);

create index application_phrase_of on application_phrase (body_id, letter_kind) where retired_at is null;
