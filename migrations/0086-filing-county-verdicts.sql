-- 对全县年报检查结果的说明和例外，附在所判断的数值上；数值变了就不再适用。

create table filing_county_verdict (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  finding text not null,
  rule text not null,
  kind text not null check (kind in ('explanation', 'exception')),
  words text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);

create index filing_county_verdict_of on filing_county_verdict (county_id, year, at);

create trigger filing_county_verdict_is_immutable
  before update or delete on filing_county_verdict
  for each row execute function refuse_to_change_filing_record();
