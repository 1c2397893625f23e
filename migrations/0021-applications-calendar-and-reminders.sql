-- 录入的放假安排通知和本地放假、上班日；因通知变动的期限；办理提醒。

create table entered_notice (
  seq integer primary key,
  id uuid not null unique,
  -- national：某一年度的放假安排；local：本地在该年度的放假、上班日
  kind text not null check (kind in ('national', 'local')),
  year integer not null check (year between 2004 and 2999),
  number text not null,
  title text not null,
  dated date not null,
  days jsonb not null,
  entered_at timestamptz not null,
  entered_by text not null,
  entered_by_name text not null
);

create table application_deadline_change (
  notice_id uuid not null references entered_notice (id),
  application_id uuid not null references application (id),
  old_due date,
  new_due date,
  old_provisional boolean not null,
  new_provisional boolean not null,
  at timestamptz not null,
  primary key (notice_id, application_id)
);

create index application_deadline_change_of on application_deadline_change (application_id, at);

create trigger entered_notice_is_immutable
  before update or delete on entered_notice
  for each row execute function refuse_to_change_application_record();

create trigger application_deadline_change_is_immutable
  before update or delete on application_deadline_change
  for each row execute function refuse_to_change_application_record();

create table application_reminder (
  id uuid primary key,
  application_id uuid not null references application (id),
  body_id uuid not null references public_body (id),
  kind text not null,
  -- 同一申请同一种类中所指的一项，如第几次征求意见
  about text not null,
  on_day date not null,
  due date,
  created_at timestamptz not null,
  seen_at timestamptz,
  seen_by_name text,
  unique (application_id, kind, about, on_day)
);

create index application_reminder_of on application_reminder (body_id, on_day);
