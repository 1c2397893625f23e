-- Public bodies (机关) as a tree with dates, people with posts (人员任职), and who is charged with what (授权).
-- Every period runs from `since` to the day before `until`; an open end is null.
create table public_body (
  id uuid primary key,
  code text unique check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  site_code text unique
);

create table public_body_version (
  id uuid primary key,
  body_id uuid not null references public_body,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  slug text not null check (slug ~ '^[a-z][a-z0-9-]*$'),
  kind text not null,
  level text not null,
  parent_id uuid references public_body,
  position integer not null,
  since date not null,
  until date check (until > since),
  unique (body_id, since)
);

create unique index public_body_version_now on public_body_version (body_id) where until is null;
create unique index public_body_version_slug on public_body_version (slug) where until is null;

-- Where the functions of a body that is no more have gone (职能承接).
create table body_succession (
  body_id uuid not null references public_body,
  successor_id uuid not null references public_body,
  since date not null,
  primary key (body_id, successor_id),
  check (body_id <> successor_id)
);

-- One row: rises with every change of the tree, so that copies in memory know when they are out of date.
-- Whoever changes bodies or people holds it until the end.
create table body_changes (
  single boolean primary key default true check (single),
  structure bigint not null default 0
);

insert into body_changes default values;

create table body_contact (
  id uuid primary key,
  body_id uuid not null references public_body,
  office text not null,
  address text,
  postcode text,
  phone text,
  fax text,
  email text,
  hours text,
  supervision_phone text,
  since date not null,
  until date check (until > since),
  unique (body_id, since)
);

create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  phone text,
  email text
);

create table post (
  id uuid primary key,
  person_id uuid not null references person,
  body_id uuid not null references public_body,
  title text not null check (title <> ''),
  duty text,
  rank integer not null,
  since date not null,
  until date check (until >= since)
);

create index post_body on post (body_id);
create index post_person on post (person_id);

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  body_id uuid not null references public_body,
  role text not null,
  since date not null,
  until date check (until >= since),
  granted_by text not null
);

create index role_grant_person on role_grant (person_id);
create index role_grant_body on role_grant (body_id, role);

-- Somebody acts for somebody else who is away (代理).
create table delegation (
  id uuid primary key,
  from_person uuid not null references person,
  to_person uuid not null references person,
  body_id uuid not null references public_body,
  role text not null,
  since date not null,
  until date not null check (until >= since),
  reason text not null,
  delegated_by text not null,
  check (from_person <> to_person)
);

create index delegation_to on delegation (to_person);
create index delegation_from on delegation (from_person);

create table leading_group (
  id uuid primary key,
  body_id uuid not null references public_body,
  name text not null check (name <> ''),
  since date not null,
  until date check (until >= since)
);

create index leading_group_body on leading_group (body_id);

create table leading_group_member (
  id uuid primary key,
  group_id uuid not null references leading_group,
  person_id uuid not null references person,
  place text not null,
  since date not null,
  until date check (until >= since)
);

create index leading_group_member_group on leading_group_member (group_id);
