-- 年报报送：每个机关每年一份，稿次只增不改；受理的年报另存数据，供汇总直接读取。

create table filing (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  state text not null check (state in
    ('drafting', 'signed', 'submitted', 'returned', 'accepted', 'published', 'correcting')),
  -- 正在办理的一稿、已受理的一稿、已公开的一稿
  working_version uuid not null,
  accepted_version uuid,
  published_version uuid,
  submitted_at timestamptz,
  accepted_at timestamptz,
  published_at timestamptz,
  -- 更正的说明，公开后可见
  correction_note text,
  version integer not null,
  unique (body_id, year)
);

create table filing_version (
  id uuid primary key,
  filing_id uuid not null references filing (id) deferrable initially deferred,
  number integer not null,
  -- 由记录起草、在稿上修改、上传文件、批量导入、交换包
  made_by text not null check (made_by in ('drafted', 'edited', 'uploaded', 'imported', 'exchanged')),
  -- 上传的原件：文件的键和名称
  file text,
  file_name text,
  -- 检查结果的件数；还有几格读数须由人确认
  blockers smallint not null,
  must_explain smallint not null,
  hints smallint not null,
  uncertain smallint not null,
  -- 年报全文及读数、检查结果，压缩的 JSON
  document bytea not null,
  findings bytea not null,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  unique (filing_id, number)
);

-- 内容已经压缩，不再压缩
alter table filing_version alter column document set storage external;
alter table filing_version alter column findings set storage external;

-- 受理的年报的全部数据，按格式的次序紧凑存放；汇总只读这一张表
create table accepted_report (
  year integer not null,
  body_id uuid not null references public_body (id),
  version_id uuid not null,
  figures bytea not null,
  primary key (year, body_id)
);

create table filing_act (
  id uuid primary key,
  filing_id uuid not null references filing (id),
  seq integer not null,
  act text not null,
  version_number integer not null,
  facts jsonb not null,
  key text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  unique (filing_id, seq),
  unique (filing_id, key)
);

-- 对检查结果的说明和例外，附在所判断的数值上；数值变了就不再适用
create table filing_verdict (
  id uuid primary key,
  filing_id uuid not null references filing (id),
  finding text not null,
  rule text not null,
  kind text not null check (kind in ('explanation', 'exception')),
  words text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);

create index filing_of_year on filing (year, state);
create index filing_verdict_of on filing_verdict (filing_id, at);

create function refuse_to_change_filing_record() returns trigger language plpgsql as $$
begin
  raise exception 'versions and records of filings are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger filing_version_is_immutable
  before update or delete on filing_version
  for each row execute function refuse_to_change_filing_record();

create trigger filing_act_is_immutable
  before update or delete on filing_act
  for each row execute function refuse_to_change_filing_record();

create trigger filing_verdict_is_immutable
  before update or delete on filing_verdict
  for each row execute function refuse_to_change_filing_record();
