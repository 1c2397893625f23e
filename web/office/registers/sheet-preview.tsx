import { Button } from 'antd';
import { chineseDay } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { type EnteredKind, figureWords } from './register-kind.ts';
import type { TakenSheet } from './use-taking.ts';

/** More rows are not shown; what is not shown is entered all the same. */
const shownAtMost = 200;

/** What a sheet would enter, and what is wrong with it; entered whole or not at all. */
export function SheetPreview({
  kind,
  taken: { rows, known, faults },
  name,
  pending,
  enter,
}: {
  readonly kind: EnteredKind;
  readonly taken: TakenSheet;
  readonly name: string;
  readonly pending: boolean;
  readonly enter: () => void;
}) {
  return (
    <section className="panel stack">
      <h2>预览：{name}</h2>
      <p role="status">
        新记录 {rows.length} 条{known > 0 && `，已有的记录 ${known} 条（不重复导入）`}
        {faults.length > 0 && `，${faults.length} 行有错误，请在表格中改正后重新选择`}。
      </p>
      {faults.length > 0 && (
        <ul className="findings" aria-label="错误">
          {faults.map(({ row, sentence }) => (
            <li key={`${row}${sentence}`} data-blocking="true">
              <strong>第 {row} 行</strong> {sentence}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <LinesTable caption="将要导入的记录" heads={['事项', '行', '日期', '内容']}>
          {rows.slice(0, shownAtMost).map(({ row, on, title, figures, note }) => (
            <tr key={row}>
              <td className="title">
                {title}
                {note && <small>{note}</small>}
              </td>
              <td data-label="行">{row}</td>
              <td data-label="日期">{chineseDay(on)}</td>
              <td data-label="内容">{figureWords({ kind, about: null, figures }).join('；')}</td>
            </tr>
          ))}
        </LinesTable>
      )}
      {rows.length > shownAtMost && <p className="quiet">只预览前 {shownAtMost} 条。</p>}
      {rows.length > 0 && faults.length === 0 && (
        <div>
          <Button type="primary" loading={pending} onClick={enter}>
            导入 {rows.length} 条
          </Button>
        </div>
      )}
    </section>
  );
}
