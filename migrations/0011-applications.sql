-- 依申请公开：申请、只增不改的办理记录、文书及其编号。

create table application (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  kind text not null check (kind in ('information', 'record-correction')),
  channel text not null check (channel in
    ('in-person', 'oral', 'registered-post', 'ordinary-post', 'internet', 'email', 'fax', 'misdirected')),
  applicant_column text not null check (applicant_column in
    ('naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'other')),
  -- 所需信息的名称、文号或者其他特征性描述
  description text not null,
  provision jsonb not null,
  -- 申请人的姓名、证件、联系方式，加密；另存索引值，只用于查找同一申请人
  applicant text not null,
  applicant_index text not null,
  -- 查询码和提交编号只存索引值
  code_index text not null unique,
  submission_index text not null unique,
  -- 以下各项由办理记录推出，随每次办理写入，供列表查找
  number text,
  state text not null check (state in
    ('submitted', 'received', 'processing', 'awaiting-correction', 'awaiting-reasons', 'awaiting-payment',
     'drafted', 'reviewed', 'decided', 'delivered', 'archived', 'handed-over')),
  submitted_on date not null,
  received_on date,
  concluded_on date,
  created_at timestamptz not null,
  version integer not null,
  unique (body_id, number)
);

create table application_act (
  id uuid primary key,
  application_id uuid not null references application (id),
  seq integer not null,
  act text not null,
  -- 法律上起算的日期
  on_day date not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  facts jsonb not null,
  -- 同一次提交的编号：重复提交只办理一次
  key text not null,
  unique (application_id, seq),
  unique (application_id, key)
);

create table application_letter (
  id uuid primary key,
  application_id uuid not null references application (id),
  kind text not null,
  number text not null,
  dated date not null,
  made_at timestamptz not null,
  made_by text not null,
  -- 文书各项内容，含申请人信息，加密
  content text not null
);

-- 登记号和文书编号的流水，按机关、种类、年度
create table application_series (
  body_id uuid not null references public_body (id),
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (body_id, kind, year)
);

create index application_open on application (body_id, received_on)
  where state not in ('delivered', 'archived', 'handed-over');
create index application_of_body on application (body_id, submitted_on desc, id desc);
create index application_of_applicant on application (body_id, applicant_index, submitted_on);
create index application_counted on application (body_id, received_on, concluded_on);
create index application_letter_of on application_letter (application_id, made_at);

create function refuse_to_change_application_record() returns trigger language plpgsql as $$
begin
  raise exception 'records of applications are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger application_act_is_immutable
  before update or delete on application_act
  for each row execute function refuse_to_change_application_record();

create trigger application_letter_is_immutable
  before update or delete on application_letter
  for each row execute function refuse_to_change_application_record();
