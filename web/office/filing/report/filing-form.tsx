import { useCallback, useMemo } from 'react';
import { type CellId, officialForms, type TableId } from '../../../../src/law/index.ts';
import {
  layTable,
  sectionHeadings,
  sectionIds,
  stateNames,
  tableOfSection,
} from '../../../../src/report/index.ts';
import { CellInput, type CellInputProps } from '../../../design/form/cell-input.tsx';
import { cellName, tableName } from '../../../design/form/cell-name.ts';
import { ForeignRows } from '../../../design/form/foreign-rows.tsx';
import { FormTable } from '../../../design/form/form-table.tsx';
import { Legend } from '../../../design/form/legend.tsx';
import { shownText } from '../../../design/form/typed-reading.ts';
import type { Opened, Part } from './opened.ts';
import { PartText } from './part-text.tsx';
import { derivedCells } from './typed-edits.ts';
import type { LiveReport } from './use-live-report.ts';
import { partElementId } from './where-in-form.ts';

/** The report in its official form, each cell open to be typed in where it may be changed. */
export function FilingForm({
  opened,
  live,
  enterCell,
  showFigure,
}: {
  readonly opened: Opened;
  readonly live: LiveReport;
  readonly enterCell: (cell: CellId) => void;
  readonly showFigure: (key: string) => void;
}) {
  const { report, edits, marks, change } = live;
  const form = officialForms[report.edition ?? '2021'];
  const { previous } = opened;
  const isOpen = opened.actions.edit === null;
  const derived = useMemo(() => derivedCells(opened.report), [opened.report]);
  const names = useMemo(() => new Map(form.cells.map((cell) => [cell, cellName(form, cell)])), [form]);
  const byHand = useMemo(
    () => new Set(opened.notes.cellEdits.filter(({ confirmed }) => !confirmed).map(({ cell }) => cell)),
    [opened.notes],
  );
  const noted = useMemo(() => notesOf(opened), [opened]);
  const type = useCallback(
    (cell: CellId, text: string) => {
      const before = opened.report.cells[cell];
      const { [cell]: _, ...others } = edits.cells;
      // Typing back what stood there is no change.
      const isSame = text === shownText(before, false) && before?.state !== 'missing';
      change({ ...edits, cells: isSame ? others : { ...others, [cell]: text } });
    },
    [opened.report, edits, change],
  );
  const renderCell = (cell: CellId, tabbable: boolean) => {
    const reading = report.cells[cell] ?? report.foreignCells[cell];
    const before = previous?.cells[cell];
    const mark = marks.get(cell);
    const typed = edits.cells[cell];
    const isForeign = report.cells[cell] === undefined;
    return (
      <CellInput
        cell={cell}
        name={names.get(cell) ?? cellName(form, cell)}
        text={typed ?? shownText(reading, false)}
        state={reading?.state ?? 'missing'}
        severity={mark?.severity ?? null}
        leading={mark?.leading ?? false}
        findingNumbers={mark?.numbers.join('、') ?? ''}
        edited={typed !== undefined || byHand.has(cell)}
        previous={
          before && !(before.value === 0 && reading?.value === 0)
            ? shownText(before, false) || stateNames[before.state]
            : null
        }
        tabbable={tabbable}
        fixed={!isOpen || isForeign || derived.has(cell)}
        noted={noted.get(cell)}
        onType={type}
        onEnter={enterCell}
      />
    );
  };
  const table = (id: TableId) => (
    <>
      <FormTable
        name={tableName(form.tables[id].cells[0]!)}
        table={layTable(form.edition, id)}
        renderCell={renderCell}
      />
      <ForeignRows table={id} edition={form.edition} cells={report.foreignCells} renderCell={renderCell} />
    </>
  );
  const part = (id: Part, heading: string) => (
    <PartText
      part={id}
      heading={heading}
      paragraphs={
        id === 'preface'
          ? report.preface
          : (report.sections.find((section) => section.id === id)?.paragraphs ?? [])
      }
      figures={edits.texts[id] === undefined ? opened.notes.figures.filter((one) => one.part === id) : []}
      typed={edits.texts[id]}
      isOpen={isOpen}
      showFigure={showFigure}
      onType={(text) => change({ ...edits, texts: { ...edits.texts, [id]: text } })}
    />
  );
  return (
    <div className="filing-form">
      <Legend />
      <article className="official-form" data-edition={form.edition} data-previous={previous !== null}>
        <h2 className="form-title" id="form-title" tabIndex={-1}>
          {report.title?.text ?? '（原文没有标题）'}
        </h2>
        <div id={partElementId('preface')} tabIndex={-1}>
          {part('preface', '引言')}
        </div>
        {sectionIds.map((id) => {
          const tableId = tableOfSection[id];
          const section = report.sections.find((one) => one.id === id);
          return (
            <section key={id} className="form-section">
              <h3 id={partElementId(id)} tabIndex={-1}>
                {section?.heading.text ?? sectionHeadings[id]}
              </h3>
              {tableId && table(tableId)}
              {(!tableId || (section && section.paragraphs.length > 0)) && part(id, sectionHeadings[id])}
            </section>
          );
        })}
        {report.signature && (
          <p className="form-signature">
            {report.signature.body && <span>{report.signature.body}</span>}
            {report.signature.date && <span>{report.signature.date}</span>}
          </p>
        )}
      </article>
    </div>
  );
}

/** What the supervisor marked, and what waits to be confirmed, cell by cell. */
function notesOf({ state, marks, uncertain }: Opened): ReadonlyMap<CellId, Noted> {
  const isReturned = state === 'returned' || state === 'drafting';
  return new Map([
    ...uncertain.map((cell): [CellId, Noted] => [cell, { short: '疑', words: '读数待确认' }]),
    ...(isReturned ? marks : []).map(({ cell, reason }): [CellId, Noted] => [
      ...([cell, { short: '退', words: `退回时标注：${reason}` }] as const),
    ]),
  ]);
}

type Noted = NonNullable<CellInputProps['noted']>;
