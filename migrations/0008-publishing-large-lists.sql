-- 公开信息很多时，检索和列表仍然要快。

-- 词表另存，行才短：按命中取行时不必把词表读出来
alter table publication_search set (toast_tuple_target = 128);
alter table publication_search alter column words set statistics 500;

drop index publication_search_of_body;
create index publication_search_of_body on publication_search (body_id, released_at desc, publication_id desc);
create index publication_search_of_kind on publication_search (column_kind, released_at desc, publication_id desc);
create index publication_search_of_column on publication_search (column_id, released_at desc, publication_id desc);
