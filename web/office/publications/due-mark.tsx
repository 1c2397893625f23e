import { chineseDay, chineseMoment, daysUntil, todayInChina } from '../controls/chinese-time.ts';

/** Until when something must be public, and how far away that is; once it is public, since when. */
export function DueMark({
  due,
  releasedAt,
}: {
  readonly due: { readonly on: string; readonly provisional: boolean } | null;
  readonly releasedAt: string | null;
}) {
  if (releasedAt) return <small>{chineseMoment(releasedAt)} 公开</small>;
  if (!due) return null;
  const left = daysUntil(todayInChina(new Date()), due.on);
  return (
    <span className="due" data-late={left < 0 ? 'yes' : left <= 7 ? 'soon' : 'no'}>
      {chineseDay(due.on)}
      <small>
        {left < 0 ? `已超期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`}
        {due.provisional && '（暂定：放假安排尚未公布）'}
      </small>
    </span>
  );
}
