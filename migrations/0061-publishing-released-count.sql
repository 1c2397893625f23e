-- 各机关各栏目已公开的条数，随公开、撤回同步更新：列表要说出总数，不必每次重数。

create table released_count (
  body_id uuid not null,
  column_id uuid not null references publish_column (id),
  released bigint not null,
  primary key (column_id, body_id)
);

insert into released_count (body_id, column_id, released)
  select body_id, column_id, count(*) from publication where released_revision is not null group by body_id, column_id;

create index released_count_of_body on released_count (body_id) include (released);

create function count_released() returns trigger language plpgsql as $$
begin
  -- Always in the same order, so that two that change several do not wait for each other.
  if tg_op = 'INSERT' then
    insert into released_count as kept (body_id, column_id, released)
      select body_id, column_id, count(*) from now_there where released_revision is not null
      group by body_id, column_id order by column_id, body_id
      on conflict (column_id, body_id) do update set released = kept.released + excluded.released;
  elsif tg_op = 'DELETE' then
    insert into released_count as kept (body_id, column_id, released)
      select body_id, column_id, -count(*) from was_there where released_revision is not null
      group by body_id, column_id order by column_id, body_id
      on conflict (column_id, body_id) do update set released = kept.released + excluded.released;
  else
    insert into released_count as kept (body_id, column_id, released)
      select body_id, column_id, sum(change) from (
        select body_id, column_id, 1 as change from now_there where released_revision is not null
        union all
        select body_id, column_id, -1 from was_there where released_revision is not null
      ) changed
      group by body_id, column_id having sum(change) <> 0 order by column_id, body_id
      on conflict (column_id, body_id) do update set released = kept.released + excluded.released;
  end if;
  return null;
end
$$;

create trigger publication_added_is_counted after insert on publication
  referencing new table as now_there for each statement execute function count_released();
create trigger publication_changed_is_counted after update on publication
  referencing old table as was_there new table as now_there for each statement execute function count_released();
create trigger publication_removed_is_counted after delete on publication
  referencing old table as was_there for each statement execute function count_released();
