-- 区分处理：答复申请用的材料（只存各页图像和文字，不存原件）、遮盖标记、生成的公开件及其核验、审查。均只增不改。

create table application_record (
  id uuid primary key,
  application_id uuid not null references application (id),
  -- 文件名，加密
  name text not null,
  sha256 text not null,
  pages integer not null check (pages > 0),
  left_out jsonb not null,
  added_at timestamptz not null,
  by_id text not null,
  by_name text not null,
  key text not null,
  unique (application_id, key)
);

create table application_record_page (
  record_id uuid not null references application_record (id),
  number integer not null check (number > 0),
  width double precision not null,
  height double precision not null,
  -- 图像和文字，加密
  picture text not null,
  lines text not null,
  primary key (record_id, number)
);

create table application_record_marks (
  record_id uuid not null references application_record (id),
  version integer not null check (version > 0),
  marks jsonb not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  primary key (record_id, version)
);

create table application_record_build (
  id uuid primary key,
  record_id uuid not null references application_record (id),
  marks_version integer not null,
  title text not null,
  proven boolean not null,
  findings jsonb not null,
  list jsonb not null,
  -- 公开件，加密；没有通过核验的不保存
  file text check (proven = (file is not null)),
  sha256 text,
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);

create index application_record_build_of on application_record_build (record_id, at);

create table application_record_approval (
  build_id uuid primary key references application_record_build (id),
  at timestamptz not null,
  by_id text not null,
  by_name text not null
);

create trigger application_record_is_immutable before update or delete on application_record
  for each row execute function refuse_to_change_application_record();
create trigger application_record_page_is_immutable before update or delete on application_record_page
  for each row execute function refuse_to_change_application_record();
create trigger application_record_marks_is_immutable before update or delete on application_record_marks
  for each row execute function refuse_to_change_application_record();
create trigger application_record_build_is_immutable before update or delete on application_record_build
  for each row execute function refuse_to_change_application_record();
create trigger application_record_approval_is_immutable before update or delete on application_record_approval
  for each row execute function refuse_to_change_application_record();
