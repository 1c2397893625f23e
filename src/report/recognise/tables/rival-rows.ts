import { officialForms } from '../../../law/index.ts';
import { isFilled } from '../columns/align-slots.ts';
import type { PrintedRow } from '../print/printed-rows.ts';

/** Why a row that is printed twice is not read. */
export const printedTwice = '这一行印了两次，两次的数不同，无法确定取哪一次';

/** Which of two rows that follow each other under one name is the row of the form. */
export type Rivalry = 'first' | 'second' | 'open';

const labels: Readonly<Record<'disclosed' | 'applications', ReadonlyMap<string, readonly string[]>>> = {
  disclosed: labelsOf('disclosed'),
  applications: labelsOf('applications'),
};

function labelsOf(table: 'disclosed' | 'applications'): ReadonlyMap<string, readonly string[]> {
  const rows = Object.values(officialForms).flatMap(({ tables }) => tables[table].rows);
  return new Map(rows.map(({ id }) => [id, rows.filter((row) => row.id === id).map(({ label }) => label)]));
}

/** Whether a row prints the label of a row of the form whole. */
export const printsWhole = (
  table: 'disclosed' | 'applications',
  name: string,
  { label, before }: PrintedRow,
): boolean => labels[table].get(name)!.some((words) => (label || before).trim().endsWith(words));

/**
 * Compares two rows that name the same row of the form and have none of it between them: one that prints its label
 * whole goes before one that has but words of it; of two alike with other numbers neither is believed.
 */
export function rivalry(
  table: 'disclosed' | 'applications',
  name: string,
  first: PrintedRow,
  second: PrintedRow,
): Rivalry {
  const isWhole = (row: PrintedRow): boolean => printsWhole(table, name, row);
  const [before, after] = [valuesOf(first), valuesOf(second)];
  if (after === '' || after === before) return 'first';
  if (before === '') return 'second';
  if (isWhole(first) === isWhole(second)) return 'open';
  return isWhole(first) ? 'first' : 'second';
}

const valuesOf = ({ slots }: PrintedRow): string =>
  slots
    .filter(isFilled)
    .map(({ text }) => text)
    .join(' ');
