import type { CellId } from '../law/index.ts';
import type { Refusal } from '../platform/index.ts';
import type { Report } from '../report/index.ts';
import { recordedOf } from './compose-draft.ts';
import type { Situation } from './declared-act.ts';
import type { DraftedReport } from './drafted-report.ts';
import { checkKept, judgedFindings, uncertainCells } from './findings.ts';
import { type JudgedFinding, mattersOpen, withVerdicts } from './open-matters.ts';

/**
 * Why the report cannot be signed or handed in as it is; null when it can. It is checked against the records and
 * last year's report as they stand now, not as they stood when it was written.
 */
export function unreadyNow(situation: Situation): Refusal | null {
  const uncertain = uncertainCells(situation.version);
  if (uncertain.length > 0)
    return {
      ...{ code: 'readings-uncertain', field: uncertain[0]! },
      sentence: `上传的文件中有 ${uncertain.length} 格读数还没有人确认，请对照原件逐格确认或者填写。`,
    };
  return mattersOpen(withVerdicts(findingsNow(situation), situation.verdicts));
}

/** What is found in a version, checked against the records and last year's report as they stand now. */
export function findingsNow({
  version,
  body,
  known,
}: Pick<Situation, 'version' | 'body' | 'known'>): readonly JudgedFinding[] {
  const { report } = version;
  const notes = { ...version.notes, recorded: recordedFor(report, known.drafted) };
  return judgedFindings(report, checkKept({ report, notes }, body, known.previous));
}

/**
 * What the records count, as far as they say something about this report. A body that files from outside keeps
 * its applications elsewhere: an empty register does not contradict its file.
 */
export function recordedFor(report: Report, drafted: DraftedReport): Readonly<Record<CellId, number>> {
  if (report.edition !== drafted.report.edition) return {};
  const recorded = recordedOf(drafted);
  if (report.format === null) return recorded;
  const kept = new Set(
    ['disclosed', 'applications', 'disputes'].filter((table) =>
      Object.entries(recorded).some(([cell, count]) => count > 0 && cell.startsWith(`${table}/`)),
    ),
  );
  return Object.fromEntries(
    Object.entries(recorded).filter(([cell]) => kept.has(cell.slice(0, cell.indexOf('/')))),
  );
}
