-- 行政复议、行政诉讼：案件与只增不改的进程记录；投诉举报另册，不计入年报表四。

create table dispute (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  procedure text not null check (procedure in ('reconsideration', 'litigation')),
  -- 起诉之前经过的复议；未经复议直接起诉为空
  prior_id uuid references dispute (id),
  after_reconsideration boolean not null,
  subject_kind text not null check (subject_kind in ('application', 'publication', 'other')),
  subject_id uuid,
  forum text not null,
  case_number text not null,
  -- 复议机关作共同被告：只由原行政行为机关计数
  co_defendant boolean not null,
  filed_on date not null,
  -- 随每次记录写入，供列表查找
  open boolean not null,
  created_at timestamptz not null,
  version integer not null,
  check ((subject_kind = 'other') = (subject_id is null)),
  check (procedure = 'litigation' or not after_reconsideration)
);

create table dispute_act (
  id uuid primary key,
  dispute_id uuid not null references dispute (id),
  seq integer not null,
  act text not null,
  on_day date not null,
  at timestamptz not null,
  by_name text not null,
  facts jsonb not null,
  key text not null,
  unique (dispute_id, seq),
  unique (dispute_id, key)
);

create table complaint (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  -- 条例第四十七条（监督）、第五十一条（投诉举报）
  article text not null check (article in ('REG-47', 'REG-51')),
  content text not null,
  -- 投诉人姓名和联系方式，加密
  complainant text,
  received_on date not null,
  received_at timestamptz not null,
  result text check (result in ('rectified', 'unfounded', 'passed-on')),
  answer text,
  answered_on date,
  check ((result is null) = (answered_on is null))
);

create index dispute_of_body on dispute (body_id, filed_on);
create index dispute_of_subject on dispute (subject_id);
create index dispute_open on dispute (body_id) where open;
create index complaint_of_body on complaint (body_id, received_on);

create function refuse_to_change_dispute_record() returns trigger language plpgsql as $$
begin
  raise exception 'records of disputes are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger dispute_act_is_immutable
  before update or delete on dispute_act
  for each row execute function refuse_to_change_dispute_record();
