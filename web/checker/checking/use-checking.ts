import { useMemo, useReducer } from 'react';
import type { CellId } from '../../../src/law/index.ts';
import { officialForms } from '../../../src/law/index.ts';
import type { BodyLevel } from '../../../src/report/index.ts';
import type { TimedCheck } from '../engine.ts';
import { timedCheck } from '../engine.ts';
import type { CellMark, Finding } from '../findings/finding.ts';
import { cellMarks, listFindings } from '../findings/finding.ts';
import type { CheckingAction, OpenedReport } from './checking.ts';
import { actOnChecking, startChecking } from './checking.ts';
import { editTarget, shownEdition, withEdits } from './edits.ts';

/** A report under check with everything that follows from it; checked anew with every change. */
export function useChecking(opened: OpenedReport, previous: OpenedReport | null, level: BodyLevel | null) {
  const [checking, act] = useReducer(actOnChecking, opened, startChecking);
  const { edits } = checking;
  const report = useMemo(() => withEdits(checking.opened.report, edits), [checking.opened, edits]);
  const check: TimedCheck = useMemo(
    () => timedCheck(report, previous?.report ?? null, level),
    [report, previous, level],
  );
  const findings: readonly Finding[] = useMemo(() => listFindings(check.diagnostics), [check]);
  const marks: ReadonlyMap<CellId, CellMark> = useMemo(() => cellMarks(findings), [findings]);
  const edited: ReadonlySet<string> = useMemo(() => new Set(edits.map(editTarget)), [edits]);
  return {
    checking,
    act: act as (action: CheckingAction) => void,
    report,
    form: officialForms[shownEdition(report)],
    check,
    findings,
    marks,
    edited,
  };
}
