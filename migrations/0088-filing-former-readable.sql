-- 更正时由人决定此前公开的版本是否继续供公众查阅；没有作出决定的，包括以前的更正，一律不再提供。

alter table filing add column former_readable boolean not null default false;

alter table filing_county_release add column former_readable boolean not null default false;
