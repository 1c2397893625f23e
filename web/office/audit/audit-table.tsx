import { Link } from '@tanstack/react-router';
import type { auditContracts } from '../../../src/bodies/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { RecordedChange } from './recorded-change.tsx';

type Entry = ReplyOf<typeof auditContracts.readAudit>['entries'][number];

/** Entries of the log, the newest first. */
export function AuditTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <table className="lines stacking">
      <caption className="unseen">审计记录</caption>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">办理人</th>
          <th scope="col">事项</th>
          <th scope="col">对象</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
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
