-- 以前附在公开信息上的文件，归各该机关。

insert into stored_file_owner (sha256, owner)
select distinct file.sha256, publication.body_id::text
from publication_attachment attachment
join publication_revision revision on revision.id = attachment.revision_id
join publication on publication.id = revision.publication_id
join stored_file file on file.sha256 = attachment.file
on conflict do nothing;
