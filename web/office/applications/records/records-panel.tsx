import { Link } from '@tanstack/react-router';

/** Leads from an application to the records that answer it. */
export function RecordsPanel({ id }: { readonly id: string }) {
  return (
    <section className="panel stack" aria-labelledby="records">
      <h2 id="records">答复材料</h2>
      <p>
        <Link to="/applications/$id/records" params={{ id }}>
          上传材料，遮盖不公开的部分
        </Link>
      </p>
    </section>
  );
}
