-- 投诉举报的提交编号：同一次提交重发，只登记一件。

alter table complaint add column key text;

create unique index complaint_submitted_once on complaint (body_id, key) where key is not null;
