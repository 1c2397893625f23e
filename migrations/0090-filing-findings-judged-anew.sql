-- 检查结果一律按年报原文当场重新得出，不再随各稿留存；名册所列的件数照旧留存。

alter table filing_version drop column findings;
