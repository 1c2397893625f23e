import type { FilingDeadline } from '../../../src/filing/contract.ts';
import { chineseDay, daysUntil, todayInChina } from '../controls/chinese-time.ts';

/** By when a report is to be handed in, how long that is, and where the day comes from. */
export function FilingDue({
  deadline,
  daysLate,
  handedIn,
}: {
  readonly deadline: FilingDeadline | null;
  readonly daysLate: number;
  readonly handedIn: boolean;
}) {
  if (!deadline) return <span className="quiet">没有规定期限</span>;
  const left = daysUntil(todayInChina(new Date()), deadline.due);
  const isLate = daysLate > 0;
  const isSoon = !handedIn && left >= 0 && left <= 7;
  return (
    <span className="due" data-late={isLate ? 'yes' : isSoon ? 'soon' : 'no'}>
      {chineseDay(deadline.due)}
      <small>
        {isLate ? `逾期 ${daysLate} 天` : handedIn ? handedInWords(deadline) : waitingWords(left)}
      </small>
    </span>
  );
}

const handedInWords = ({ binding }: FilingDeadline) => (binding ? '按期报送' : '已报送');
const waitingWords = (left: number) => (left >= 0 ? `还有 ${left} 天` : '参照期限已过，以编报通知为准');
