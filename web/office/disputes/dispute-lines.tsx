import { Link } from '@tanstack/react-router';
import { type disputeContracts, disputeProcedures } from '../../../src/disputes/contract.ts';
import { disputeOutcomes } from '../../../src/law/index.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { chineseDay } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { Deadlines } from './deadlines.tsx';
import { StageMark } from './stage-mark.tsx';

/** One dispute as lists show it. */
export type DisputeLine = ReplyOf<typeof disputeContracts.listDisputes>[number];

/** A table of disputes, each with the periods that run. */
export function DisputeLines({
  lines,
  caption,
}: {
  readonly lines: readonly DisputeLine[];
  readonly caption: string;
}) {
  const { nameOf } = useBodies();
  return (
    <LinesTable caption={caption} heads={['案件', '机关', '阶段', '期限']}>
      {lines.map((line) => (
        <tr key={line.id}>
          <td className="title">
            <Link to="/disputes/$id" params={{ id: line.id }}>
              {disputeProcedures[line.procedure]} {line.caseNumber || '（未编号）'}
            </Link>
            <small>
              {line.forum}，{chineseDay(line.filedOn)}
            </small>
          </td>
          <td data-label="机关">{nameOf(line.bodyId)}</td>
          <td data-label="阶段">
            <StageMark stage={line.stage} />
            {line.outcome && <small>{disputeOutcomes[line.outcome].label}</small>}
          </td>
          <td data-label="期限">
            <Deadlines deadlines={line.deadlines} />
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}
