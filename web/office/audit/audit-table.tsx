import { Link } from '@tanstack/react-router';
import type { auditContracts } from '../../../src/bodies/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { RecordedChange } from './recorded-change.tsx';

type Entry = ReplyOf<typeof auditContracts.readAudit>['entries'][number];

/** Entries of the log, the newest first. */
export function AuditTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <LinesTable caption="审计记录" heads={['时间', '办理人', '事项', '对象', '内容']}>
      {entries.map(({ seq, at, who, action, kind, kindLabel, objectId, called, reason, old, new: now }) => (
        <tr key={seq}>
          <td>
            {chineseMoment(at)}
            <small>第 {seq} 条</small>
          </td>
          <td data-label="办理人">{who === 'anonymous' ? '未登录' : who}</td>
          <td data-label="事项">{action}</td>
          <td data-label="对象">
            {kindLabel}
            {called && <ObjectName kind={kind} id={objectId} called={called} />}
            <small className="object-id">{objectId}</small>
          </td>
          <td data-label="内容">
            {reason && <p>理由：{reason}</p>}
            <RecordedChange old={old} now={now} />
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}

/** What was acted on by its name, and the way to it where it has a page. */
function ObjectName({
  kind,
  id,
  called,
}: {
  readonly kind: string;
  readonly id: string;
  readonly called: string;
}) {
  const page = pages[kind];
  return (
    <div>
      {page ? (
        <Link to={page} params={{ id }}>
          {called}
        </Link>
      ) : (
        called
      )}
    </div>
  );
}

const pages: Readonly<Record<string, '/publications/$id' | '/applications/$id' | '/disputes/$id'>> = {
  ...{ publication: '/publications/$id', normative_document: '/publications/$id' },
  ...{ application: '/applications/$id', dispute: '/disputes/$id' },
};
