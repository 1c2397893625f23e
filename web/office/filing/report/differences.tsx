import { officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import type { Opened } from './opened.ts';
import type { LiveReport } from './use-live-report.ts';
import { goToCell } from './where-in-form.ts';

/** Cells that say something else than the records count; each has to be explained. */
export function Differences({ opened, live }: { readonly opened: Opened; readonly live: LiveReport }) {
  const { cells, edition } = live.report;
  const reasons = new Map(opened.notes.cellEdits.map(({ cell, reason }) => [cell, reason]));
  const differing = Object.entries(opened.notes.recorded).filter(
    ([cell, recorded]) => (cells[cell]?.value ?? null) !== recorded,
  );
  if (differing.length === 0) return null;
  const form = officialForms[edition ?? '2021'];
  return (
    <section className="panel" aria-labelledby="differences">
      <h2 id="differences">与记录不一致的 {differing.length} 格</h2>
      <details open={differing.length <= 8}>
        <summary>逐格对照，报送前须改正或者说明</summary>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">数据</th>
              <th scope="col">年报</th>
              <th scope="col">按记录</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(([cell, recorded]) => (
              <tr key={cell}>
                <td>
                  <button type="button" className="bound-figure" onClick={() => goToCell(cell)}>
                    {cellName(form, cell)}
                  </button>
                </td>
                <td>{cells[cell]?.value ?? '没有数据'}</td>
                <td>{recorded}</td>
                <td>{live.edits.cells[cell] === undefined ? (reasons.get(cell) ?? '') : '尚未保存'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
