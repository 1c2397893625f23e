-- 签发全县年报时，记下正文所用的是哪几次改写，签发后有没有改写据此逐一对照，不看时间先后。
-- 只签发过表格、没有正文的，留空。

alter table filing_sign_off add column texts jsonb;

alter table filing_sign_off disable trigger filing_sign_off_is_immutable;

update filing_sign_off as signed
set texts = (
  select coalesce(jsonb_agg(latest.id), '[]'::jsonb)
  from (
    select distinct on (part) id
    from filing_county_text as written
    where written.county_id = signed.county_id
      and written.year = signed.year
      and written.written_at <= signed.signed_at
    order by part, written_at desc, id desc
  ) as latest
)
where document is not null;

alter table filing_sign_off enable trigger filing_sign_off_is_immutable;

alter table filing_sign_off
  add constraint filing_sign_off_texts_with_document check ((texts is null) = (document is null));
