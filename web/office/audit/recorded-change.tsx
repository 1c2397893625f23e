import { changedFields } from './changed-fields.ts';

/** What an entry says was before and is now, field by field; opened on demand. */
export function RecordedChange({ old, now }: { readonly old: unknown; readonly now: unknown }) {
  const fields = changedFields(old, now);
  if (fields.length === 0) return <span className="quiet">没有记录内容</span>;
  return (
    <details>
      <summary>{fields.length} 项</summary>
      <dl className="change">
        {fields.map(({ name, before, after }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {before !== null && <del>{before}</del>}
              {before !== null && after !== null && ' → '}
              {after !== null && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
