import { Link } from '@tanstack/react-router';
import { type disputeContracts, disputeStages } from '../../../src/disputes/contract.ts';
import { disputeOutcomes } from '../../../src/law/index.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { chineseDay, daysUntil, todayInChina } from '../controls/chinese-time.ts';
import { useBodies } from '../shell/use-bodies.ts';

/** One dispute as lists show it. */
export type DisputeLine = ReplyOf<typeof disputeContracts.listDisputes>[number];

const procedures = { reconsideration: '行政复议', litigation: '行政诉讼' } as const;

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
    <table className="lines stacking">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">案件</th>
          <th scope="col">机关</th>
          <th scope="col">阶段</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className="title">
              <Link to="/disputes/$id" params={{ id: line.id }}>
                {procedures[line.procedure]} {line.caseNumber || '（未编号）'}
              </Link>
              <small>
                {line.forum}，{chineseDay(line.filedOn)}
              </small>
            </td>
            <td data-label="机关">{nameOf(line.bodyId)}</td>
            <td data-label="阶段">
              <span className="state" data-state={line.stage === 'concluded' ? 'released' : 'in-review'}>
                {disputeStages[line.stage]}
              </span>
              {line.outcome && <small>{disputeOutcomes[line.outcome].label}</small>}
            </td>
            <td data-label="期限">
              <Deadlines deadlines={line.deadlines} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The periods that run, whose they are, and how far away their ends. */
export function Deadlines({ deadlines }: Pick<DisputeLine, 'deadlines'>) {
  const today = todayInChina(new Date());
  return (
    <>
      {deadlines.map(({ label, due, whose, provisional }) => {
        const left = daysUntil(today, due);
        const late = whose === 'theirs' ? 'no' : left < 0 ? 'yes' : left <= 5 ? 'soon' : 'no';
        return (
          <span key={label} className="due" data-late={late}>
            {label}：{chineseDay(due)}
            <small>
              {left < 0 ? `已过 ${-left} 天` : left === 0 ? '今天' : `还有 ${left} 天`}
              {whose === 'ours' && '，由本机关办理'}
              {provisional && '（暂定）'}
            </small>
          </span>
        );
      })}
    </>
  );
}
