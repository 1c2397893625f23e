-- 送达凭证：回执、签收单等，内容加密，只增不改；保存期满随申请人信息一并去除。

create table application_delivery_proof (
  id uuid primary key,
  application_id uuid not null references application (id),
  -- 内容的摘要，送达登记以此引用
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  type text not null,
  size integer not null check (size > 0),
  -- 内容，加密
  content text not null,
  uploaded_at timestamptz not null,
  by_name text not null,
  unique (application_id, file)
);

create trigger application_delivery_proof_is_immutable
  before update or delete on application_delivery_proof
  for each row execute function keep_evidence_until_anonymised();
