-- Lists and the search look for what was corrected, of which there are few.
create index application_act_of_correction on application_act (application_id, seq)
  where act = 'receive-correction';
