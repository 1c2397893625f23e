-- 搜索索引按哪一版分词（词典、术语和规则）建立；与程序的不同时须重建索引。
create table search_segmentation (
  single boolean primary key default true check (single),
  fingerprint text not null
);
