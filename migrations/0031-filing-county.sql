-- 县级汇总：通知、调整、汇总签发、催报。

create table filing_notice (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  -- 乡镇（街道）的报送期限
  township_due date not null,
  -- 另须单独编报的所属单位
  organisations uuid[] not null,
  words text not null,
  issued_at timestamptz not null,
  issued_by_name text not null
);

create table filing_adjustment (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  cell text not null,
  -- 加到合计上的数，可以是负数
  amount numeric not null,
  about_body uuid references public_body (id),
  reason text not null,
  made_at timestamptz not null,
  made_by_name text not null,
  voided_at timestamptz,
  voided_by_name text,
  void_reason text,
  check ((voided_at is null) = (void_reason is null))
);

-- 汇总签发：固定各机关的稿次和当时的合计
create table filing_sign_off (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  year integer not null,
  number integer not null,
  -- 各机关受理的稿次；缺报的机关
  versions jsonb not null,
  missing jsonb not null,
  adjustments jsonb not null,
  cells jsonb not null,
  signed_at timestamptz not null,
  signed_by_name text not null,
  unique (county_id, year, number)
);

-- 催报：每个机关、年度、事由一次
create table filing_reminder (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  year integer not null,
  kind text not null check (kind in ('due-soon', 'due-tomorrow', 'overdue', 'returned-waiting')),
  due date not null,
  made_at timestamptz not null,
  unique (body_id, year, kind, due)
);

create index filing_notice_of on filing_notice (county_id, year, issued_at);
create index filing_adjustment_of on filing_adjustment (county_id, year);

create trigger filing_notice_is_immutable
  before update or delete on filing_notice
  for each row execute function refuse_to_change_filing_record();

create trigger filing_sign_off_is_immutable
  before update or delete on filing_sign_off
  for each row execute function refuse_to_change_filing_record();
