import { useMemo } from 'react';
import type { CellId, TableId } from '../../../src/law/index.ts';
import type { Reading, SectionId } from '../../../src/report/index.ts';
import {
  layTable,
  sectionHeadings,
  sectionIds,
  stateNames,
  tableOfSection,
} from '../../../src/report/index.ts';
import { CellInput } from '../../design/form/cell-input.tsx';
import { cellName, tableName } from '../../design/form/cell-name.ts';
import { ForeignRows } from '../../design/form/foreign-rows.tsx';
import { FormTable } from '../../design/form/form-table.tsx';
import { shownText } from '../../design/form/typed-reading.ts';
import type { Edit } from '../checking/edits.ts';
import { type Bench, type BenchActs, readingOf } from '../checking/use-bench.ts';
import { Narrative, Paragraphs, QuotedText, sectionElementId } from './narrative.tsx';

/** The report in its official form (年报格式): six sections, tables 2, 3 and 4 with their merged cells. */
export function OfficialForm({
  bench,
  acts,
  onEnterCell,
}: {
  bench: Bench;
  acts: BenchActs;
  onEnterCell: (cell: CellId) => void;
}) {
  const { form, report, findings, marks, edits, edited, previous } = bench;
  // Where nothing was printed, everything is typed and nothing is worth a mark for it.
  const isDrafted = report.format === null;
  const names = useMemo(() => new Map(form.cells.map((cell) => [cell, cellName(form, cell)])), [form]);

  const renderCell = (cell: CellId, tabbable: boolean) => {
    const reading = readingOf(report, cell);
    const before = previous?.cells[cell];
    const mark = marks.get(cell);
    return (
      <CellInput
        cell={cell}
        name={names.get(cell) ?? cellName(form, cell)}
        text={shownText(reading, edited.has(cell))}
        state={reading?.state ?? 'missing'}
        severity={mark?.severity ?? null}
        leading={mark?.leading ?? false}
        findingNumbers={mark?.numbers.join('、') ?? ''}
        edited={edited.has(cell) && !isDrafted}
        previous={before ? previousText(before, reading) : null}
        tabbable={tabbable}
        onType={acts.typeCell}
        onEnter={onEnterCell}
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

  return (
    <article className="official-form" data-edition={form.edition} data-previous={previous !== null}>
      <h2 className="form-title" id="form-title" tabIndex={-1}>
        {report.title ? <QuotedText text={report.title.text} findings={findings} /> : '（原文没有标题）'}
      </h2>
      {report.preface.length > 0 && (
        <div className="narrative">
          <Paragraphs texts={report.preface} findings={findings} />
        </div>
      )}
      {sectionIds.map((id) => {
        const section = report.sections.find((one) => one.id === id);
        const tableId = tableOfSection[id];
        return (
          <section key={id} className="form-section">
            <h3 id={sectionElementId(id)} tabIndex={-1}>
              {section?.heading.text ?? sectionHeadings[id]}
            </h3>
            {tableId && table(tableId)}
            {(!tableId || (section && section.paragraphs.length > 0)) && (
              <Narrative
                id={id}
                heading={sectionHeadings[id]}
                section={section}
                typed={typedSection(edits, id)}
                findings={findings}
                onEdit={acts.editSection}
              />
            )}
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
  );
}

/** A section's text exactly as a person typed it; undefined while it is as read. */
function typedSection(edits: readonly Edit[], id: SectionId): string | undefined {
  for (const edit of edits) if (edit.kind === 'section' && edit.section === id) return edit.text;
}

/** Last year's number; none where it is zero in both years, so that the others stand out. */
function previousText(before: Reading, now: Reading | undefined): string | null {
  if (before.value === 0 && now?.value === 0) return null;
  return shownText(before, false) || stateNames[before.state];
}
