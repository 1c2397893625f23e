-- 导入的年报：读得准的直接入库，有疑问的排队等人核对。

create table filing_import (
  id uuid primary key,
  county_id uuid not null references public_body (id),
  -- 文件名；原件在文件库中的键
  name text not null,
  sha256 text not null,
  made_by text not null check (made_by in ('imported', 'exchanged')),
  -- 按文件内容认出的机关和年度；认不准的为空
  body_id uuid references public_body (id),
  year integer,
  body_name text,
  -- 读数、全文；须由人核对的原因
  document bytea not null,
  doubts jsonb not null,
  state text not null check (state in ('waiting', 'stored', 'rejected')),
  received_at timestamptz not null,
  received_by_name text not null,
  settled_at timestamptz,
  settled_by_name text,
  reject_reason text,
  check ((state = 'waiting') = (settled_at is null))
);

alter table filing_import alter column document set storage external;

create index filing_import_waiting on filing_import (county_id, received_at) where state = 'waiting';
create index filing_import_of_file on filing_import (sha256);
