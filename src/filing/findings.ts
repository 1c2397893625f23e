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
): readonly Diagnostic[] {
  const context: CheckContext = {
    ...{ level: bodyLevelOf(body), registered: notes.recorded },
    ...(previous && { previous }),
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
 * The name of a finding: its rule, the values it judges and what it says, which tells the figures it holds them
 * against: last year's, the registers', another report's. All the same checked again have the same name, so that
 * what people said of them still holds; as soon as one of them differs, nothing said before has this name.
 */
function findingKey(report: Report, { rule, cells, quote, message }: Diagnostic): string {
  const values = cells.map((cell) => {
    const reading = report.cells[cell] ?? report.foreignCells[cell];
    return `${cell}=${reading?.value ?? reading?.state ?? ''}`;
  });
  return createHash('sha256')
    .update(JSON.stringify({ rule, values, quote, message }))
    .digest('base64url')
    .slice(0, 22);
}
