-- 社会评议：机关发起一次网上评议，公众不记名填写，截止后计数登记入台账。

create table evaluation_round (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  year integer not null check (year between 2008 and 2999),
  opened_at timestamptz not null,
  opened_by_name text not null,
  closed_at timestamptz,
  closed_by_name text,
  -- 截止时登记的台账记录
  entry_id uuid references register_entry (id),
  -- 截止时的计数，按题目和选项
  counts jsonb,
  -- 一个机关一年只有一次网上评议
  unique (body_id, year),
  check ((closed_at is null) = (counts is null))
);

-- 不记录来源地址和身份；只增不改
create table evaluation_answer (
  id uuid primary key,
  round_id uuid not null references evaluation_round (id),
  given_at timestamptz not null,
  choices jsonb not null,
  -- 意见建议，只供机关改进工作，不公开
  words text not null
);

create index evaluation_answer_of on evaluation_answer (round_id, given_at);

create function refuse_to_change_evaluation_answer() returns trigger language plpgsql as $$
begin
  raise exception 'answers of evaluations are immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger evaluation_answer_is_immutable
  before update or delete on evaluation_answer
  for each row execute function refuse_to_change_evaluation_answer();
