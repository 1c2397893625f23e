-- 以前附在台账上的佐证材料，归各该机关。

insert into stored_file_owner (sha256, owner)
select distinct file.sha256, entry.body_id::text
from register_entry entry
cross join jsonb_array_elements(entry.evidence) as piece (said)
join stored_file file on file.sha256 = piece.said ->> 'file'
on conflict do nothing;
