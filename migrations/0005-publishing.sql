-- 主动公开：栏目、公开信息及其不可更改的各稿、审核、发布与撤回。

create table publish_column (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  parent_id uuid references publish_column (id),
  name text not null,
  slug text not null,
  kind text not null check (kind in
    ('news', 'notice', 'policy', 'interpretation', 'guide', 'rules', 'report', 'catalogue-item', 'static')),
  -- 法定主动公开事项的编号，见 data/catalogues
  catalogue_item text,
  -- 多少日内应有更新；空为不要求
  update_within_days integer check (update_within_days > 0),
  position integer not null,
  opened_on date not null,
  closed_on date,
  unique (body_id, slug)
);

create table publication (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  column_id uuid not null references publish_column (id),
  index_no text unique,
  state text not null check (state in ('draft', 'in-review', 'approved', 'scheduled', 'released', 'withdrawn')),
  risk text not null check (risk in ('routine', 'sensitive')),
  -- 公文公开属性：主动公开、依申请公开、不予公开
  attribute text not null check (attribute in ('proactive', 'on-application', 'withheld')),
  attribute_reason text,
  formed_on date not null,
  -- 正在起草或审核的一稿，与公众看到的一稿
  working_revision uuid not null,
  released_revision uuid,
  review_step text check (review_step in ('first', 'second', 'final')),
  release_at timestamptz,
  first_released_at timestamptz,
  released_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal text check (withdrawal in ('in-error', 'replaced', 'with-notice')),
  withdrawal_reason text,
  replaced_by uuid references publication (id),
  created_at timestamptz not null,
  version integer not null,
  check ((state = 'in-review') = (review_step is not null)),
  check (state <> 'released' or released_revision is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (attribute = 'proactive' or attribute_reason is not null)
);

create table publication_revision (
  id uuid primary key,
  publication_id uuid not null references publication (id) deferrable initially deferred,
  number integer not null,
  title text not null,
  summary text not null,
  html text not null,
  plain text not null,
  -- 文号、主题分类、体裁分类、关键词、信息来源等
  metadata jsonb not null,
  sha256 text not null,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  unique (publication_id, number)
);

create table publication_attachment (
  id uuid primary key,
  revision_id uuid not null references publication_revision (id),
  position integer not null,
  file text not null,
  name text not null,
  type text not null,
  size bigint not null,
  kind text not null check (kind in ('document', 'picture', 'audio', 'video')),
  alternative text not null,
  caption text not null,
  unique (revision_id, position)
);

create table publication_review (
  id uuid primary key,
  publication_id uuid not null references publication (id),
  revision_id uuid not null references publication_revision (id),
  step text not null check (step in ('first', 'second', 'final')),
  aspect text not null check (aspect in ('legality', 'secrecy', 'privacy', 'accuracy', 'conformity')),
  result text not null check (result in ('pass', 'return', 'refer')),
  comment text not null,
  reviewer_id uuid not null,
  reviewer_name text not null,
  at timestamptz not null,
  unique (revision_id, step, aspect, reviewer_id)
);

-- 一次发布前筛查的结果；工具出错也是结果（failed），不得发布
create table publication_screening (
  id uuid primary key,
  revision_id uuid not null references publication_revision (id),
  at timestamptz not null,
  state text not null check (state in ('clear', 'findings', 'failed')),
  findings jsonb not null
);

-- 保留筛查命中的内容：依据、提出人、第二人批准
create table screening_exception (
  id uuid primary key,
  revision_id uuid not null references publication_revision (id),
  finding text not null,
  basis text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  unique (revision_id, finding),
  check (approved_by is null or approved_by <> asked_by)
);

create table publication_correction (
  id uuid primary key,
  publication_id uuid not null references publication (id),
  from_revision uuid not null references publication_revision (id),
  to_revision uuid not null references publication_revision (id),
  note text not null,
  at timestamptz not null
);

create table publication_link (
  policy_id uuid not null references publication (id),
  interpretation_id uuid not null references publication (id),
  primary key (policy_id, interpretation_id),
  check (policy_id <> interpretation_id)
);

create table normative_document (
  publication_id uuid primary key references publication (id),
  body_id uuid not null references public_body (id),
  number text not null,
  signed_on date not null,
  effective_on date not null,
  valid_until date,
  state text not null check (state in
    ('drafting', 'consultation', 'legality-review', 'collective-decision', 'signed', 'registered', 'published',
     'in-force', 'amended', 'repealed', 'expired', 'superseded')),
  ended_on date,
  ended_by uuid references publication (id),
  unique (body_id, number)
);

create table channel (
  id uuid primary key,
  body_id uuid not null references public_body (id),
  kind text not null check (kind in
    ('website', 'gazette', 'wechat', 'weibo', 'video', 'app', 'press-conference', 'newspaper', 'radio', 'television',
     'notice-board', 'screen', 'reading-point', 'service-hall', 'village-board', 'other')),
  name text not null,
  account text not null,
  opened_on date not null,
  closed_on date
);

create table publication_channel (
  publication_id uuid not null references publication (id),
  channel_id uuid not null references channel (id),
  at timestamptz not null,
  address text not null,
  primary key (publication_id, channel_id)
);

-- 各机关选定的标准目录领域
create table catalogue_choice (
  body_id uuid not null references public_body (id),
  field text not null,
  chosen_on date not null,
  ended_on date,
  primary key (body_id, field, chosen_on)
);

-- 索引号的流水
create table index_series (
  body_id uuid not null references public_body (id),
  month text not null,
  last integer not null,
  primary key (body_id, month)
);

create table publication_search (
  publication_id uuid primary key references publication (id),
  body_id uuid not null,
  column_id uuid not null,
  column_kind text not null,
  year integer not null,
  validity text not null,
  released_at timestamptz not null,
  title text not null,
  words tsvector not null
);

-- 网民纠错与满意度
create table feedback (
  id uuid primary key,
  publication_id uuid references publication (id),
  body_id uuid not null references public_body (id),
  kind text not null check (kind in ('correction', 'satisfaction')),
  score integer check (score between 1 and 5),
  message text not null,
  -- 联系方式，加密
  contact text,
  at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz
);

-- 公众所见内容的版本：凡改变公众所见的事务都把它加一，门户的页面缓存以它为准
create table release_version (
  single boolean primary key default true check (single),
  version bigint not null
);
insert into release_version (version) values (1);

create index publish_column_of_body on publish_column (body_id, position);
create index publication_of_body on publication (body_id, state, created_at desc);
create index publication_of_column on publication (column_id, released_at desc, id desc) where released_revision is not null;
create index publication_newest on publication (released_at desc, id desc) where released_revision is not null;
create index publication_of_body_newest on publication (body_id, released_at desc, id desc) where released_revision is not null;
create index publication_scheduled on publication (release_at) where state = 'scheduled';
create index publication_revision_of on publication_revision (publication_id, number);
create index publication_review_of on publication_review (revision_id);
create index publication_link_back on publication_link (interpretation_id);
create index normative_document_of_body on normative_document (body_id, state);
create index publication_search_words on publication_search using gin (words) with (fastupdate = off);
create index publication_search_newest on publication_search (released_at desc, publication_id desc);
create index publication_search_of_body on publication_search (body_id, released_at desc);
create index feedback_open on feedback (body_id, at) where answered_at is null;

create function refuse_to_change_revision() returns trigger language plpgsql as $$
begin
  raise exception 'publication_revision is immutable' using errcode = 'insufficient_privilege';
end
$$;

create trigger publication_revision_is_immutable
  before update or delete on publication_revision
  for each row execute function refuse_to_change_revision();

create trigger publication_review_is_immutable
  before update or delete on publication_review
  for each row execute function refuse_to_change_revision();
