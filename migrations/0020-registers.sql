-- 台账：每条记录只增不改；登记错误的，写明原因作废后重新登记。

create table register_entry (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  kind text not null,
  -- 计入的年度；考核、评议等可以在次年登记
  year integer not null check (year between 1990 and 2999),
  on_day date not null,
  -- 年度数据的名称；“全年没有发生”所指的种类
  about text,
  -- 整改：所跟进的问题和环节
  follows uuid references register_entry (id),
  stage text check (stage in ('finding', 'notice', 'evidence', 'verified', 'closed', 'reopened')),
  title text not null,
  note text not null,
  figures jsonb not null,
  -- 佐证材料：文件的键和名称
  evidence jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  confirmed_by_name text,
  voided_at timestamptz,
  voided_by_name text,
  void_reason text,
  check ((kind in ('yearly-figure', 'nothing-happened')) = (about is not null)),
  check ((kind = 'rectification') = (stage is not null)),
  check (follows is null or kind = 'rectification'),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((voided_at is null) = (void_reason is null))
);

create index register_entry_of on register_entry (body_id, year, kind, on_day);
create index register_entry_following on register_entry (follows) where follows is not null;
-- 同一年度的同一项数据、同一种类的“没有发生”只有一条有效
create unique index register_entry_once on register_entry (body_id, year, kind, about)
  where about is not null and voided_at is null;

create function refuse_to_change_register_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and old.voided_at is null
    and (old.confirmed_at is null or old.confirmed_at = new.confirmed_at)
    and (old.id, old.body_id, old.kind, old.year, old.on_day, old.title, old.note, old.figures, old.evidence,
         old.created_at, old.created_by)
      = (new.id, new.body_id, new.kind, new.year, new.on_day, new.title, new.note, new.figures, new.evidence,
         new.created_at, new.created_by)
    and (old.about, old.follows, old.stage) is not distinct from (new.about, new.follows, new.stage)
  then
    return new;
  end if;
  raise exception 'entries of registers are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger register_entry_is_immutable
  before update or delete on register_entry
  for each row execute function refuse_to_change_register_entry();
