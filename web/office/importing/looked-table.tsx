import { Button } from 'antd';
import { csvText } from '../../../src/platform/contract.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { downloadText } from './download-text.ts';
import type { Looked } from './use-import.ts';

/** More would make the page slow; the table that is downloaded has them all. */
const mostShown = 200;

/** What was not taken over, or is to be looked at, with the reasons; to be downloaded as a table. */
export function LookedTable({ title, items }: { readonly title: string; readonly items: readonly Looked[] }) {
  if (items.length === 0) return null;
  const save = () =>
    downloadText(
      `${title}.csv`,
      csvText([
        ['位置', '标题', '原因'],
        ...items.map((one) => [one.place, one.title, one.reasons.join('')]),
      ]),
    );
  return (
    <section className="panel" aria-label={title}>
      <div className="page-head">
        <h2>
          {title}（{items.length}）
        </h2>
        <Button onClick={save}>下载清单</Button>
      </div>
      {items.length > mostShown && <p className="quiet">以下只列前 {mostShown} 条，全部见下载的清单。</p>}
      <LinesTable caption={title} heads={['标题', '位置', '原因']}>
        {items.slice(0, mostShown).map(({ place, title: name, reasons }) => (
          <tr key={`${place}${name}`}>
            <td className="title">{name || '（没有标题）'}</td>
            <td data-label="位置">{place}</td>
            <td data-label="原因">
              {reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </td>
          </tr>
        ))}
      </LinesTable>
    </section>
  );
}
