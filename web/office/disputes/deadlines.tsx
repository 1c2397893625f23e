import { chineseDay, daysUntil, todayInChina } from '../controls/chinese-time.ts';
import type { DisputeFile } from './dispute-file.ts';

/** The periods that run, whose they are, and how far away their ends. */
export function Deadlines({ deadlines }: Pick<DisputeFile, 'deadlines'>) {
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

/** The periods of a dispute, each with its article (期限). */
export function DeadlinesPanel({ deadlines }: Pick<DisputeFile, 'deadlines'>) {
  return (
    <section className="panel stack" aria-labelledby="deadlines">
      <h2 id="deadlines">期限</h2>
      {deadlines.length === 0 ? (
        <p className="quiet">现在没有期限。</p>
      ) : (
        <>
          <Deadlines deadlines={deadlines} />
          <ul className="quiet">
            {deadlines.map(({ label, citation }) => (
              <li key={label}>
                {label}：{citation.label}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
