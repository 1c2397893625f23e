-- 全县年报：正文在汇总之上起草和改写，签发时与数据一起固定；公开另记一笔。

alter table filing_sign_off add column document bytea;

create table filing_county_text (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  part text not null check (part in ('preface', 's1', 's2', 's3', 's4', 's5', 's6')),
  -- 各段文字，其中随汇总更新的数字另有标记
  paragraphs jsonb not null,
  written_at timestamptz not null,
  written_by_name text not null
);

create index filing_county_text_of on filing_county_text (county_id, year, part, written_at);

create table filing_county_release (
  sign_off_id uuid primary key references filing_sign_off (id),
  published_at timestamptz not null,
  published_by_name text not null
);

create trigger filing_county_text_is_immutable
  before update or delete on filing_county_text
  for each row execute function refuse_to_change_filing_record();

create trigger filing_county_release_is_immutable
  before update or delete on filing_county_release
  for each row execute function refuse_to_change_filing_record();
