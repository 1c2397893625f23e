-- Who may sign in (账户). Whose roles an account carries is known elsewhere, by the person it belongs to.
create table account (
  id uuid primary key,
  person_id uuid not null,
  username text not null,
  -- The name as it is compared: in small letters, in one form of Unicode.
  username_key text not null unique,
  name text not null,
  password_hash text,
  password_since timestamptz,
  password_must_change boolean not null default false,
  -- Encrypted; without totp_since it was offered but not confirmed yet.
  totp_secret text,
  totp_since timestamptz,
  totp_last_step bigint not null default 0,
  disabled_at timestamptz,
  last_signed_in_at timestamptz,
  created_at timestamptz not null
);

create index account_person on account (person_id);

-- Browsers that are signed in now (登录). Only a hash of what the browser holds is kept.
create table sign_in (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references account (id),
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ip text not null,
  user_agent text not null
);

create index sign_in_account on sign_in (account_id);
create index sign_in_began on sign_in (began_at);

-- Failed attempts by name, whether an account of that name exists or not.
create table sign_in_attempt (
  username_hash text primary key,
  failed int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table former_password (
  id uuid primary key,
  account_id uuid not null references account (id),
  password_hash text not null,
  until timestamptz not null
);

create index former_password_account on former_password (account_id, until);

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- An account as the county's own sign-in knows it (统一身份认证).
create table outside_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);

create index outside_identity_account on outside_identity (account_id);

-- Sign-ins that were sent to the county's own sign-in and have not come back yet.
create table outside_attempt (
  state_hash text primary key,
  browser_hash text not null,
  nonce text not null,
  verifier text not null,
  began_at timestamptz not null
);
