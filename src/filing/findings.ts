import { createHash } from 'node:crypto';
import type { Level, PublicBody } from '../bodies/index.ts';
import type { CellId } from '../law/index.ts';
import {
  type BodyLevel,
  type CheckContext,
  checkReport,
  type Diagnostic,
  type Report,
} from '../report/index.ts';
import { asked, type JudgedFinding } from './open-matters.ts';
import type { KeptReport } from './stored/pack-report.ts';

/** The kind of body in the words of the rules. */
export function bodyLevelOf({ level, kind }: Pick<PublicBody, 'level' | 'kind'>): BodyLevel {
  if (level === 'township') return 'township';
  return kind === 'government' ? level : departmentOf[level];
}

const departmentOf: Readonly<Record<Exclude<Level, 'township'>, BodyLevel>> = {
  province: 'province-department',
  city: 'city-department',
  county: 'county-department',
};

/** Checks a report with everything known of its body. */
export function checkKept(
  { report, notes }: KeptReport,
  body: Pick<PublicBody, 'level' | 'kind'>,
  previous: Report | null,
  peers: readonly Report[] = [],
): readonly Diagnostic[] {
  const context: CheckContext = {
    ...{ level: bodyLevelOf(body), registered: notes.recorded },
    ...(previous && { previous }),
    ...(peers.length > 0 && { peers }),
  };
  return checkReport(report, context).diagnostics;
}

/**
 * Cells of a file that nobody has vouched for yet (待确认的读数): not read for certain, or read on doubtful
 * evidence. A draft has none: what it leaves blank is blank.
 */
export function uncertainCells({ report }: Pick<KeptReport, 'report'>): readonly CellId[] {
  if (report.format === null) return [];
  return Object.entries(report.cells).flatMap(([cell, { state, reason, proposal, value }]) => {
    const unread = state === 'unreadable' || state === 'missing';
    const doubtful = proposal !== undefined || (value !== null && reason !== undefined);
    return unread || doubtful ? [cell] : [];
  });
}

/** The findings with what each asks for. */
export const judgedFindings = (
  report: Report,
  diagnostics: readonly Diagnostic[],
): readonly JudgedFinding[] =>
  diagnostics.map((diagnostic) => ({
    ...{ diagnostic, asks: asked[diagnostic.severity], key: findingKey(report, diagnostic) },
  }));

/**
 * The name of a finding: its rule and the values it judges. The same values checked again have the same name, so
 * that what people said of them still holds; other values have another.
 */
function findingKey(report: Report, { rule, cells, quote, message }: Diagnostic): string {
  const values = cells.map((cell) => {
    const reading = report.cells[cell] ?? report.foreignCells[cell];
    return `${cell}=${reading?.value ?? reading?.state ?? ''}`;
  });
  const judged = values.length > 0 || quote ? [...values, quote ?? ''] : [message];
  return createHash('sha256')
    .update([rule, ...judged].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}
