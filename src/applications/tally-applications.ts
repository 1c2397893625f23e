import {
  type CellId,
  cellId,
  day,
  decisions,
  officialForms,
  outcomeRow,
  prescribedEdition,
} from '../law/index.ts';
import type { Application } from './application.ts';

/** An application with the id it is kept under. */
export interface TalliedApplication {
  readonly id: string;
  readonly application: Application;
}

/** What is counted in table 3, with the applications behind every number. */
export interface ApplicationTally {
  readonly counts: Readonly<Record<CellId, number>>;
  readonly behind: Readonly<Record<CellId, readonly string[]>>;
}

/**
 * Counts the applications of a body for table 3 of a year: received, carried in, by outcome, carried out. An
 * application is counted once, where it first ended; what a dispute brings later stands in table 4. Those whose
 * receipt was never confirmed, that were handed over or ask to put records right (art. 41) are not counted. Totals
 * are not among the cells: they are derived from these. Throws RangeError for a year without a national form.
 */
export function tallyApplications(
  applications: readonly TalliedApplication[],
  year: number,
): ApplicationTally {
  const edition = prescribedEdition(year);
  if (edition === null) throw new RangeError(`${year}年没有统一的年度报告格式`);
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const behind = emptyCells(edition);
  for (const { id, application } of applications) {
    const { receivedOn, firstConclusion, column, kind, state } = application;
    const counts = kind === 'information' && state !== 'handed-over';
    if (!counts || receivedOn === null || receivedOn > last) continue;
    const endedOn = firstConclusion?.on ?? null;
    if (endedOn !== null && endedOn < first) continue;
    const put = (row: string) => behind[cellId('applications', row, column)]!.push(id);
    put(receivedOn >= first ? 'received' : 'carriedIn');
    if (firstConclusion === null || firstConclusion.on > last) put('carriedOut');
    else put(outcomeRow(decisions[firstConclusion.decision].row, edition));
  }
  const counts = Object.fromEntries(Object.entries(behind).map(([cell, ids]) => [cell, ids.length]));
  return { counts, behind };
}

function emptyCells(edition: '2019' | '2021'): Record<CellId, string[]> {
  const { rows } = officialForms[edition].tables.applications;
  return Object.fromEntries(
    rows
      .filter(({ id }) => id !== 'decidedTotal')
      .flatMap((row) =>
        row.columns
          .filter(({ id }) => id !== 'total')
          .map((column) => [cellId('applications', row.id, column.id), [] as string[]]),
      ),
  );
}
