import { useCallback, useEffect, useState } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import type { BodyLevel, SectionId } from '../../../src/report/index.ts';
import { Button, FileButton } from '../../design/button.tsx';
import { cellInputId } from '../cell/cell-input.tsx';
import { CellPane } from '../cell/cell-pane.tsx';
import { typedReading } from '../cell/typed-reading.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import type { Finding } from '../findings/finding.ts';
import type { Proposal } from '../findings/findings-pane.tsx';
import { FindingsPane, findingElementId } from '../findings/findings-pane.tsx';
import { cellName, tableName } from '../form/cell-name.ts';
import { IdentityFields } from '../form/identity-fields.tsx';
import { Legend } from '../form/legend.tsx';
import { quoteElementId, sectionElementId } from '../form/narrative.tsx';
import { OfficialForm } from '../form/official-form.tsx';
import { readableFiles } from '../opening/readable-files.ts';
import type { Refusal } from '../opening/refusal-notice.tsx';
import { RefusalNotice } from '../opening/refusal-notice.tsx';
import { placeName } from '../source/place-name.ts';
import { SourcePane } from '../source/source-pane.tsx';
import { CheckAnnouncement } from './check-announcement.tsx';
import type { OpenedReport } from './checking.ts';
import type { Edit } from './edits.ts';
import { findingTarget } from './finding-target.ts';
import { LevelChoice } from './level-choice.tsx';
import { reportHeading, Summary } from './summary.tsx';
import { useChecking } from './use-checking.ts';
import { useSourceMark } from './use-source-mark.ts';

/** One report on the bench: the form, the findings beside it, the cell in hand and the source. */
export function CheckingPage({
  opened,
  previous,
  refused,
  onPrevious,
  onClose,
}: {
  opened: OpenedReport;
  previous: OpenedReport | null;
  refused: Refusal | null;
  onPrevious: (file: File | null) => void;
  onClose: () => void;
}) {
  const [level, setLevel] = useState<BodyLevel | null>(null);
  const { checking, act, report, form, check, findings, marks, edited } = useChecking(
    opened,
    previous,
    level,
  );
  const [cell, setCell] = useState<CellId | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  const finding = findings.find(({ key }) => key === chosen) ?? null;
  const mark = useSourceMark(opened, cell, finding);
  const edit = useCallback((...edits: Edit[]) => act({ kind: 'edit', edits }), [act]);

  const typeCell = useCallback(
    (target: CellId, text: string) => {
      const { cells, foreignCells } = opened.report;
      edit({
        kind: 'cell',
        cell: target,
        reading: typedReading(text, cells[target] ?? foreignCells[target]),
      });
    },
    [edit, opened],
  );
  const accept = (proposals: readonly Proposal[]) =>
    edit(
      ...proposals.map(
        ({ cell: target, value }): Edit => ({
          kind: 'cell',
          cell: target,
          reading: typedReading(String(value), opened.report.cells[target]),
        }),
      ),
    );
  const editSection = useCallback(
    (section: SectionId, text: string) => edit({ kind: 'section', section, text }),
    [edit],
  );
  const enterCell = useCallback((entered: CellId) => setCell(entered), []);

  const choose = (one: Finding) => {
    setChosen(one.key);
    document.getElementById(findingElementId(one))?.scrollIntoView({ block: 'nearest' });
    const target = findingTarget(report, one);
    setCell(target.kind === 'cell' ? target.cell : null);
    const id = {
      cell: () => cellInputId(target.kind === 'cell' ? target.cell : ''),
      quote: () => quoteElementId(one),
      section: () => sectionElementId(target.kind === 'section' ? target.section : 's1'),
      top: () => 'form-title',
    }[target.kind]();
    const element = document.getElementById(id) ?? document.getElementById('form-title');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const backToFindings = () => {
    const lead = finding && document.getElementById(findingElementId(finding));
    (lead ?? document.getElementById('findings'))?.focus();
  };

  useUnsavedWarning(checking.edits.length > 0);

  const reading = cell === null ? undefined : (report.cells[cell] ?? report.foreignCells[cell]);
  const heading = reportHeading(report);
  const blanks = form.cells.filter((one) => report.cells[one]?.state === 'blank');
  return (
    <main className="checking" id="main" tabIndex={-1}>
      <Summary report={report} name={opened.name} findings={findings} milliseconds={check.milliseconds}>
        <Button onClick={onClose}>换一份</Button>
        {previous ? (
          <Button onClick={() => onPrevious(null)}>
            撤下上年年报（{previous.report.year ?? previous.name}）
          </Button>
        ) : (
          <FileButton label="放入上年年报" accept={readableFiles} onFile={onPrevious} />
        )}
        <Button disabled={checking.past.length === 0} onClick={() => act({ kind: 'undo' })}>
          撤销
        </Button>
        <Button disabled={checking.edits.length === 0} onClick={() => act({ kind: 'reset' })}>
          全部还原
        </Button>
        <Button onClick={() => print()}>打印或存为 PDF</Button>
        <DownloadMenu source={{ report, form, findings, heading }} />
        {refused && <RefusalNotice refusal={refused} />}
      </Summary>
      <CheckAnnouncement findings={findings} />
      <div className="bench">
        <section
          className="bench-form"
          id="form"
          tabIndex={-1}
          aria-label="年报表格"
          onKeyDown={(event) => {
            if (event.key === 'Escape') backToFindings();
            if (event.key === 'z' && event.ctrlKey && (event.target as HTMLElement).dataset.cell) {
              event.preventDefault();
              act({ kind: 'undo' });
            }
          }}
        >
          <Legend />
          <IdentityFields report={report} onEdit={(body, year) => edit({ kind: 'identity', body, year })}>
            <LevelChoice level={level} onChoose={setLevel} />
            {blanks.length > 0 && (
              <Button look={['small']} onClick={() => accept(blanks.map((one) => ({ cell: one, value: 0 })))}>
                空白格全部填 0（{blanks.length} 格）
              </Button>
            )}
          </IdentityFields>
          <OfficialForm
            form={form}
            report={report}
            findings={findings}
            marks={marks}
            edited={edited}
            previous={previous?.report ?? null}
            onType={typeCell}
            onEnterCell={enterCell}
            onEditSection={editSection}
          />
        </section>
        <div className="bench-side">
          <FindingsPane
            findings={findings}
            outcomes={check.outcomes}
            cells={report.cells}
            nameOf={(one) => cellName(form, one)}
            placeOf={({ diagnostic }) => diagnostic.place && placeName(diagnostic.place)}
            selected={chosen}
            onChoose={choose}
            onAccept={accept}
          />
          <section className="evidence" aria-labelledby="evidence-heading">
            <h2 id="evidence-heading">{opened.document ? '单元格和原文' : '单元格'}</h2>
            {cell !== null && reading ? (
              <CellPane
                cell={cell}
                name={cellName(form, cell)}
                table={tableName(cell)}
                reading={reading}
                read={
                  opened.document
                    ? (opened.report.cells[cell] ?? opened.report.foreignCells[cell])
                    : undefined
                }
                edited={edited.has(cell)}
                previous={previous?.report.cells[cell]}
                onAccept={(target, value) => accept([{ cell: target, value }])}
                onBlank={(target) => typeCell(target, '')}
                onRestore={(target) => act({ kind: 'restore', cell: target })}
              />
            ) : (
              <p className="quiet">{evidenceHint(finding, mark !== null)}</p>
            )}
            {opened.document && <SourcePane document={opened.document} mark={mark} />}
          </section>
        </div>
      </div>
      {(finding || cell !== null) && (
        <div className="return-bar">
          <Button look={['small']} onClick={backToFindings}>
            回到问题
          </Button>
          {opened.document && (
            <Button look={['small']} onClick={() => document.getElementById('source')?.focus()}>
              看原文
            </Button>
          )}
        </div>
      )}
    </main>
  );
}

/** What stands over the source while no cell is in hand. */
function evidenceHint(finding: Finding | null, marked: boolean): string {
  if (!finding) return '点选一个问题或一个单元格，这里显示它的出处。';
  const { place } = finding.diagnostic;
  return marked && place
    ? `问题 ${finding.number} 的出处：${placeName(place)}`
    : `问题 ${finding.number} 说的是全文，没有单独的出处。`;
}

/** Asks before the page is left while changes were not yet saved. */
function useUnsavedWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
