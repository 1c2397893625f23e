-- 各机关声明不涉及的法定主动公开事项（条例第二十条：主动公开的范围随行政机关的职责而定）
create table item_not_applicable (
  body_id uuid not null references public_body (id),
  item text not null,
  declared_on date not null,
  reason text not null,
  ended_on date,
  primary key (body_id, item, declared_on)
);
