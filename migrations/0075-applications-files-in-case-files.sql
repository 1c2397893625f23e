-- 申请人材料和公开件也入卷：从头再检查一遍，已入卷的不重复。

create index application_record_approval_at on application_record_approval (at);

delete from case_file_progress;
