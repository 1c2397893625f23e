import { Link } from '@tanstack/react-router';
import type { applicationContracts } from '../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { chineseDay } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';

type Change = ReplyOf<typeof applicationContracts.listDeadlineChanges>[number];

/** Which open time limits a notice moves, or makes certain. */
export function DeadlineChanges({
  changes,
  caption,
}: {
  readonly changes: readonly Change[];
  readonly caption: string;
}) {
  return (
    <LinesTable caption={caption} heads={['申请', '原来的期限', '现在的期限']}>
      {changes.map(({ applicationId, number, oldDue, newDue, certain }) => (
        <tr key={applicationId}>
          <td className="title">
            <Link to="/applications/$id" params={{ id: applicationId }}>
              {number ?? '未登记'}
            </Link>
          </td>
          <td data-label="原来的期限">{oldDue ? chineseDay(oldDue) : '没有'}</td>
          <td data-label="现在的期限">
            {newDue ? chineseDay(newDue) : '没有'}
            <small>{oldDue === newDue ? '日期不变，不再是暂定' : certain ? '' : '仍是暂定'}</small>
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}
