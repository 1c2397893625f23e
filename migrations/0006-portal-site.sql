-- 网站自身的信息（主办单位、备案等），只有一行；空值按县政府的登记信息显示。
create table site_facts (
  single boolean primary key default true check (single),
  address text not null default '',
  sponsor text,
  operator text,
  phone text,
  police_record text,
  icp_record text
);
insert into site_facts default values;
