-- 行政规范性文件在签署之前还没有文号和日期。
alter table normative_document alter column number drop not null;
alter table normative_document alter column signed_on drop not null;
alter table normative_document alter column effective_on drop not null;
alter table normative_document add constraint normative_document_signed check (
  state in ('drafting', 'consultation', 'legality-review', 'collective-decision')
  or (number is not null and signed_on is not null and effective_on is not null)
);
alter table normative_document add constraint normative_document_ended check (
  (state in ('repealed', 'expired', 'superseded')) = (ended_on is not null)
);
create index normative_document_ending on normative_document (valid_until) where ended_on is null;
create index feedback_of_body on feedback (body_id, at desc);
create index publication_channel_back on publication_channel (channel_id, at desc);
