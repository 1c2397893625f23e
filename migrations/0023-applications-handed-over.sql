-- 其他机关转送来的申请：记载转出的申请，凭原查询码可以继续查询。

alter table application drop constraint application_channel_check;
alter table application add constraint application_channel_check check (channel in
  ('in-person', 'oral', 'registered-post', 'ordinary-post', 'internet', 'email', 'fax', 'misdirected',
   'transferred'));

alter table application add column origin_id uuid references application (id);

create unique index application_origin on application (origin_id) where origin_id is not null;

create index application_act_of_fees on application_act (on_day) where act in ('record-payment', 'refund-fee');
