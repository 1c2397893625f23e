-- 卷宗：逐件入卷、前后相连的目录；保存期满后去除申请人信息。

create table case_file_entry (
  application_id uuid not null references application (id),
  seq integer not null,
  kind text not null,
  -- 所指的记录
  ref text not null,
  on_day date not null,
  title text not null,
  -- 含申请人等的个人信息：保存期满去除后，内容不再与摘要相符
  personal boolean not null,
  content_sha256 text not null,
  previous text not null,
  hash text not null,
  filed_at timestamptz not null,
  primary key (application_id, seq),
  unique (application_id, kind, ref)
);

create trigger case_file_entry_is_immutable
  before update or delete on case_file_entry
  for each row execute function refuse_to_change_application_record();

-- 已检查到的时刻，只有一行
create table case_file_progress (
  one boolean primary key check (one),
  until timestamptz not null
);

alter table application add column anonymised_on date;

create index application_to_anonymise on application (submitted_on)
  where anonymised_on is null and state in ('delivered', 'archived', 'handed-over');

-- 去除申请人信息时，只有加密保存的内容可以改写。
create function change_only_when_anonymised() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and exists (select 1 from application where id = old.application_id and anonymised_on is not null)
    and to_jsonb(old) - array['content', 'recipient', 'receipt']
      = to_jsonb(new) - array['content', 'recipient', 'receipt']
  then
    return new;
  end if;
  if tg_table_name = 'application_delivery' and tg_op = 'UPDATE'
    and old.result_at is null
    and to_jsonb(old) - array['served_on', 'returned_on', 'receipt', 'evidence', 'result_at', 'result_by_name']
      = to_jsonb(new) - array['served_on', 'returned_on', 'receipt', 'evidence', 'result_at', 'result_by_name']
  then
    return new;
  end if;
  raise exception 'records of applications are immutable' using errcode = 'insufficient_privilege';
end
$$;

drop trigger application_letter_is_immutable on application_letter;
create trigger application_letter_is_immutable
  before update or delete on application_letter
  for each row execute function change_only_when_anonymised();

drop trigger application_delivery_is_immutable on application_delivery;
create trigger application_delivery_is_immutable
  before update or delete on application_delivery
  for each row execute function change_only_when_anonymised();
