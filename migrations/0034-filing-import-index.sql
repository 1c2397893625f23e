-- 再次导入同一文件时，按文件的校验值认出。

create index filing_act_of_file on filing_act (key) where act in ('import', 'exchange');
