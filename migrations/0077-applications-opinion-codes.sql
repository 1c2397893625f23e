-- 第三方凭征求意见书所载的意见码在网站提出意见；意见码本身不保存。

create table application_opinion_code (
  letter_id uuid primary key references application_letter (id),
  application_id uuid not null references application (id),
  code_index text not null unique,
  -- 第几次办理、第几次征求意见；制发时还没有登记征求意见的，为空
  cycle integer not null,
  consultation integer
);

create trigger application_opinion_code_is_immutable
  before update or delete on application_opinion_code
  for each row execute function refuse_to_change_application_record();
