-- 更正说明随更正后的年报一起公开；更正还在办理时，公众看不到。

alter table filing add column published_note text;
