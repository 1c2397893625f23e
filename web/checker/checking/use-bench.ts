import { useMemo, useReducer } from 'react';
import type { CellId, OfficialForm } from '../../../src/law/index.ts';
import { officialForms } from '../../../src/law/index.ts';
import type { BodyLevel, Reading, Report, SectionId } from '../../../src/report/index.ts';
import { type CellMark, cellMarks, type Finding, listFindings } from '../../design/form/finding.ts';
import { typedReading } from '../../design/form/typed-reading.ts';
import { type LastYear, type TimedCheck, timedCheck } from '../engine.ts';
import { actOnChecking, type Checking, type OpenedReport, startChecking } from './checking.ts';
import { type Edit, editTarget, shownEdition, withEdits } from './edits.ts';

/** A report under check with everything that follows from it. */
export interface Bench extends Checking {
  readonly previous: Report | null;
  /** The report with its edits. */
  readonly report: Report;
  readonly form: OfficialForm;
  readonly check: TimedCheck;
  readonly findings: readonly Finding[];
  readonly marks: ReadonlyMap<CellId, CellMark>;
  /** Cells and sections that were edited. */
  readonly edited: ReadonlySet<string>;
}

/** A value a person may accept for a cell. */
export interface Proposal {
  readonly cell: CellId;
  readonly value: number;
}

/** What a person can do to the report; the same functions throughout. */
export interface BenchActs {
  readonly typeCell: (cell: CellId, text: string) => void;
  readonly accept: (proposals: readonly Proposal[]) => void;
  readonly editSection: (section: SectionId, text: string) => void;
  readonly editIdentity: (body: string, year: number | null) => void;
  readonly restore: (cell: CellId) => void;
  readonly undo: () => void;
  readonly reset: () => void;
}

/** Lays a report on the bench; it is checked anew with every change. */
export function useBench(
  opened: OpenedReport,
  lastYear: LastYear | null,
  level: BodyLevel | null,
): readonly [Bench, BenchActs] {
  const [checking, act] = useReducer(actOnChecking, opened, startChecking);
  const { edits } = checking;
  const report = useMemo(() => withEdits(opened.report, edits), [opened, edits]);
  const check = useMemo(() => timedCheck(report, lastYear, level), [report, lastYear, level]);
  const derived = useMemo(() => {
    const findings = listFindings(check.diagnostics);
    return { findings, marks: cellMarks(findings), edited: new Set(edits.map(editTarget)) };
  }, [check, edits]);

  const acts = useMemo((): BenchActs => {
    const edit = (...made: Edit[]) => act({ kind: 'edit', edits: made });
    const cellEdit = (cell: CellId, text: string): Edit => ({
      kind: 'cell',
      cell,
      reading: typedReading(text, readingOf(opened.report, cell)),
    });
    return {
      typeCell: (cell, text) => edit(cellEdit(cell, text)),
      accept: (proposals) => edit(...proposals.map(({ cell, value }) => cellEdit(cell, String(value)))),
      editSection: (section, text) => edit({ kind: 'section', section, text }),
      editIdentity: (body, year) => edit({ kind: 'identity', body, year }),
      restore: (cell) => act({ kind: 'restore', cell }),
      undo: () => act({ kind: 'undo' }),
      reset: () => act({ kind: 'reset' }),
    };
  }, [opened]);

  const form = officialForms[shownEdition(report)];
  return [{ ...checking, previous: lastYear?.report ?? null, report, form, check, ...derived }, acts];
}

/** The reading of a cell, also of one that only the other edition has. */
export function readingOf(report: Report, cell: CellId): Reading | undefined {
  return report.cells[cell] ?? report.foreignCells[cell];
}
