import { cellInputId } from '../../design/form/cell-input.tsx';
import { cellName, tableName } from '../../design/form/cell-name.ts';
import type { Finding } from '../../design/form/finding.ts';
import { CellPane } from '../cell/cell-pane.tsx';
import { placeName } from '../source/place-name.ts';
import { SourcePane } from '../source/source-pane.tsx';
import { type Bench, type BenchActs, readingOf } from './use-bench.ts';
import type { Choice } from './use-choice.ts';

/** The cell in hand, and the source with the place of what is in hand highlighted. */
export function Evidence({
  bench,
  acts,
  choice: { cell, finding, mark },
}: {
  bench: Bench;
  acts: BenchActs;
  choice: Choice;
}) {
  const { opened, report, form, previous, edited } = bench;
  const reading = cell === null ? undefined : readingOf(report, cell);
  return (
    <section className="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{opened.document ? '单元格和原文' : '单元格'}</h2>
      {cell !== null && reading ? (
        <CellPane
          name={cellName(form, cell)}
          table={tableName(cell)}
          reading={reading}
          read={opened.document ? readingOf(opened.report, cell) : undefined}
          edited={edited.has(cell)}
          previous={previous?.cells[cell]}
          onAct={(act) => {
            if (act === 'blank') acts.typeCell(cell, '');
            else if (act === 'restore') acts.restore(cell);
            else acts.accept([{ cell, value: act.accept }]);
            // The button pressed may be gone or greyed; the cell is where one goes on.
            document.getElementById(cellInputId(cell))?.focus();
          }}
        />
      ) : (
        <p className="quiet">{hint(finding, mark !== null)}</p>
      )}
      {opened.document && <SourcePane document={opened.document} mark={mark} />}
    </section>
  );
}

/** What stands over the source while no cell is in hand. */
function hint(finding: Finding | null, marked: boolean): string {
  if (!finding) return '点选一个问题或一个单元格，这里显示它的出处。';
  const { place } = finding.diagnostic;
  return marked && place
    ? `问题 ${finding.number} 的出处：${placeName(place)}`
    : `问题 ${finding.number} 说的是全文，没有单独的出处。`;
}
