-- Files that were accepted, by their content (文件). The bytes lie in the data folder under the same name.
create table stored_file (
  sha256 text primary key,
  size bigint not null,
  type text not null,
  created_at timestamptz not null
);

create index stored_file_created on stored_file (created_at);
