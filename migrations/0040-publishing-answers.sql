-- 公开的留言答复：问与答都以公开的措辞另存，收到的原话和答复的原话不变。
alter table feedback
  add column public_question text,
  add column public_answer text,
  add column published_at timestamptz,
  add column published_by uuid;

create index feedback_published on feedback (body_id, published_at desc, id) where published_at is not null;
create index feedback_published_about on feedback (publication_id) where published_at is not null;

-- 按内容找附件：起草时查看刚上传的文件。
create index publication_attachment_file on publication_attachment (file);
