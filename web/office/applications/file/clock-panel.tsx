import { chineseDay, todayInChina } from '../../controls/chinese-time.ts';
import { FactList } from '../../controls/fact-list.tsx';
import { ClockMark } from '../clock-mark.tsx';
import type { ApplicationFile } from './application.ts';

const standings = {
  'not-started': '尚未起算',
  running: '正在计算',
  paused: '暂停',
  stopped: '停止，等待申请人',
  ended: '已终结',
} as const;

/** The clock of the reply with each day that was counted or skipped, and why. */
export function ClockPanel({ file: { clock, deliveredOn } }: { readonly file: ApplicationFile }) {
  const counted = clock.trace.filter(({ ordinal }) => ordinal !== null);
  const today = todayInChina(new Date());
  const left = counted.length > 0 ? counted.filter(({ day }) => day > today).length : null;
  return (
    <section className="panel stack" aria-labelledby="clock">
      <h2 id="clock">答复期限</h2>
      <FactList
        facts={[
          ['期限', <ClockMark key="due" clock={clock} workdaysLeft={left} deliveredOn={deliveredOn} />],
          ['计算情况', standings[clock.standing]],
          [
            '起算',
            clock.startedOn && (
              <>
                {chineseDay(clock.startedOn)}（当日不计）
                <small>{clock.why}</small>
              </>
            ),
          ],
          ['长度', clock.workdays > 0 && `${clock.workdays} 个工作日`],
        ]}
      />
      {clock.provisionalReason && <p className="quiet">{clock.provisionalReason}。</p>}
      {clock.trace.length > 0 && (
        <details className="trace">
          <summary>
            逐日计算：共 {clock.trace.length} 天，计入 {counted.length} 天
          </summary>
          <ol>
            {clock.trace.map((one) => (
              <li key={one.day} data-counted={one.ordinal === null ? 'no' : 'yes'}>
                <span>{chineseDay(one.day)}</span>
                <span>{one.ordinal === null ? '不计' : `第 ${one.ordinal} 日`}</span>
                <small>
                  {one.paused
                    ? '征求意见期间，不计算在内'
                    : [one.reason, one.name].filter(Boolean).join('：')}
                </small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
