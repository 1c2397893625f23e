import { useMemo } from 'react';
import { checkReport, type Report } from '../../../../src/report/index.ts';
import { type CellMark, cellMarks } from '../../../design/form/finding.ts';
import { useKeptEntry } from '../../procedure/kept-entry.ts';
import { type LiveFinding, listLive } from './live-finding.ts';
import type { Opened } from './opened.ts';
import { noEdits, type TypedEdits, unfitCells, withTyped } from './typed-edits.ts';

/** The report under the hands of the person at work: checked again with every key. */
export interface LiveReport {
  readonly report: Report;
  readonly edits: TypedEdits;
  readonly hasEdits: boolean;
  readonly unfit: readonly string[];
  readonly findings: readonly LiveFinding[];
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly change: (edits: TypedEdits) => void;
}

/** Lays what was typed over the report and checks it in the page, with everything the server checks it with. */
export function useLiveReport(opened: Opened): LiveReport {
  const [edits, change] = useKeptEntry<TypedEdits>(`filing.${opened.id}`, () => noEdits);
  const { previous, level, notes, findings: kept } = opened;
  const report = useMemo(() => withTyped(opened.report, edits), [opened.report, edits]);
  const checked = useMemo(
    () => checkReport(report, { ...{ level, registered: notes.recorded }, ...(previous && { previous }) }),
    [report, previous, level, notes.recorded],
  );
  const findings = useMemo(() => listLive(checked.diagnostics, kept), [checked, kept]);
  const marks = useMemo(() => cellMarks(findings), [findings]);
  const hasEdits = Object.keys(edits.cells).length > 0 || Object.keys(edits.texts).length > 0;
  const unfit = useMemo(() => unfitCells(opened.report, edits), [opened.report, edits]);
  return { report, edits, hasEdits, unfit, findings, marks, change };
}
