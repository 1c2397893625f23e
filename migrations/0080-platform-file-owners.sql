-- 文件归属：谁上传的、为哪个机关上传的、附在哪个机关的材料上。只凭文件的校验值取用不了别人的文件。

create table stored_file_owner (
  sha256 text not null references stored_file (sha256) on delete cascade,
  owner text not null,
  primary key (sha256, owner)
);

insert into stored_file_owner (sha256, owner)
select distinct file.sha256, upload.actor
from (
  select object_id, actor from audit_log where object_kind = 'stored_file' and action = 'attachment.upload'
  union all
  select object_id, actor from audit_waiting where object_kind = 'stored_file' and action = 'attachment.upload'
) upload
join stored_file file on file.sha256 = upload.object_id;
