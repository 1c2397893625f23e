import { chineseDay, daysUntil, todayInChina } from '../controls/chinese-time.ts';

/** What is shown of a clock. */
export interface ShownClock {
  readonly standing: 'not-started' | 'running' | 'paused' | 'stopped' | 'ended';
  readonly due: string | null;
  readonly provisional: boolean;
  readonly waitingUntil: string | null;
  readonly why: string;
}

/** Until when the reply is due, how far away that is, and why the clock stands where it does. */
export function ClockMark({
  clock: { standing, due, provisional, waitingUntil, why },
  workdaysLeft,
  deliveredOn,
}: {
  readonly clock: ShownClock;
  readonly workdaysLeft: number | null;
  readonly deliveredOn: string | null;
}) {
  if (deliveredOn)
    return (
      <span className="due" data-late={due && deliveredOn > due ? 'yes' : 'no'}>
        {chineseDay(deliveredOn)}送达
        {due && deliveredOn > due && <small>逾期 {daysUntil(due, deliveredOn)} 天送达</small>}
      </span>
    );
  if (standing === 'not-started')
    return (
      <span className="due" data-late="soon">
        收到之日未定
        <small>与申请人确认之后起算</small>
      </span>
    );
  if (standing === 'stopped') {
    const late = waitingUntil !== null && waitingUntil < todayInChina(new Date());
    return (
      <span className="due" data-late={late ? 'soon' : 'no'}>
        {why}
        {waitingUntil && (
          <small>
            {late ? '期限已满：' : '期限至'}
            {chineseDay(waitingUntil)}
          </small>
        )}
      </span>
    );
  }
  if (due === null) return <small>{why}</small>;
  const left = daysUntil(todayInChina(new Date()), due);
  const soon = workdaysLeft === null ? left <= 7 : workdaysLeft <= 5;
  return (
    <span className="due" data-late={left < 0 ? 'yes' : soon ? 'soon' : 'no'}>
      {chineseDay(due)}
      <small>
        {left < 0
          ? `已逾期 ${-left} 天`
          : workdaysLeft === null
            ? `还有 ${left} 天`
            : workdaysLeft === 0
              ? '今天到期'
              : `还有 ${workdaysLeft} 个工作日`}
        {standing === 'paused' && '，正在征求意见，暂停计算'}
        {provisional && '（暂定）'}
      </small>
    </span>
  );
}
