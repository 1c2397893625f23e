-- 政策文件库按成文日期排列。
create index publication_by_formation on publication (formed_on desc, id desc) where released_revision is not null;
