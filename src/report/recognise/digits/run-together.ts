import { officialForms } from '../../../law/index.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { splitDigits, sumsUp } from './split-digits.ts';

/** A row whose cells are printed as one or more runs of digits. */
export interface RunRow {
  readonly row: string;
  /** The runs, divided only where white space divides them. */
  readonly tokens: readonly string[];
  readonly source: PrintedRow;
}

/** The numbers of a row, or why they cannot be told. */
export interface RunSolution {
  readonly numbers: readonly number[] | null;
  readonly reason: string;
}

/**
 * The digit runs of a row that prints fewer runs than the form has columns; null when the row is not run together.
 * A row that merely lost a cell looks alike, so the page must prove it: one run that no count could be or that
 * follows its label without white space, or a run that begins with 0 as no number does, or other rows of the table
 * prove it for all of them.
 */
export function digitTokens(row: PrintedRow, columns: number, tableRunsTogether = false): string[] | null {
  const tokens = tokensOf(row, columns);
  if (!tokens) return null;
  const onOneLine = row.slots.every((slot) => slot.place.line === row.place.line);
  return provesRun(tokens, row, columns) || (tableRunsTogether && onOneLine) ? tokens : null;
}

/** Whether at least so many rows of a table surely print their cells as runs. */
export function runsTogether(rows: Iterable<PrintedRow>, columns: number, least = 3): boolean {
  let proofs = 0;
  for (const row of rows) {
    const tokens = tokensOf(row, columns);
    if (tokens && provesRun(tokens, row, columns)) proofs += 1;
  }
  return proofs >= least;
}

/** More digits than any count has. */
const longestCount = 7;

function provesRun(tokens: readonly string[], row: PrintedRow, columns: number): boolean {
  if (tokens.some((token) => /^0\d/.test(token))) return true;
  return tokens.length === 1 && (row.glued === true || columns >= longestCount);
}

/** A number with its counting word is one cell, whatever its digits. */
const countedUnit = /[件个项条宗份次起例笔部户]/;

function tokensOf(row: PrintedRow, columns: number): string[] | null {
  if (row.slots.length === 0 || row.slots.length >= columns) return null;
  const tokens: string[] = [];
  for (const slot of row.slots) {
    if (slot.written.kind !== 'number' || slot.written.value < 0 || countedUnit.test(slot.text)) return null;
    tokens.push(slot.text.replace(/[^\d.]/g, ''));
  }
  const digits = tokens.reduce((sum, token) => sum + token.replace('.', '').length, 0);
  return digits >= columns ? tokens : null;
}

/** The most combinations of rows that are tried against the sums of the columns. */
const mostCombinations = 50_000;

/**
 * Divides the runs of table 3. Row by row the last number must be the sum of the others;
 * where several divisions remain, the sums of the columns decide. What stays ambiguous stays unknown.
 */
export function solveRuns(
  runs: readonly RunRow[],
  columns: readonly string[],
  known: (row: string, column: string) => number | null | undefined,
): ReadonlyMap<string, RunSolution> {
  const solved = new Map<string, RunSolution>();
  const open: { row: string; ways: number[][] }[] = [];
  for (const { row, tokens } of runs) {
    const ways = splitDigits(tokens, columns.length, sumsUp(columns.length));
    if (!ways) solved.set(row, { numbers: null, reason: '数字连写，可能的分法太多，无法确定' });
    else if (ways.length === 0) {
      solved.set(row, { numbers: null, reason: '数字连写，没有一种分法能使“总计”等于各列之和' });
    } else if (ways.length === 1) {
      solved.set(row, { numbers: ways[0]!, reason: '数字连写，只有一种分法能使“总计”等于各列之和' });
    } else open.push({ row, ways });
  }
  if (open.length > 0) decideByColumns(open, solved, columns, known);
  withdrawUnproven(runs, solved, columns, known);
  return solved;
}

/**
 * A run that lost a digit, or whose zeros were left blank, can still be divided so that its row adds up.
 * Where the columns do not balance, where any run cannot be divided, or where no run shows that zeros are printed,
 * only runs of as many digits as columns, which can be divided in one way alone, are believed.
 */
function withdrawUnproven(
  runs: readonly RunRow[],
  solved: Map<string, RunSolution>,
  columns: readonly string[],
  known: (row: string, column: string) => number | null | undefined,
): void {
  const numberAt = (row: string, index: number): number | null =>
    solved.get(row)?.numbers?.[index] ?? known(row, columns[index]!) ?? null;
  const simple = (tokens: readonly string[]): boolean => tokens.join('').length === columns.length;
  const undamaged =
    runs.every(({ row }) => solved.get(row)?.numbers) && runs.some(({ tokens }) => simple(tokens));
  if (undamaged && columns.every((_, index) => columnBalances(index, numberAt))) return;
  for (const { row, tokens } of runs) {
    if (simple(tokens) || !solved.get(row)?.numbers) continue;
    solved.set(row, { numbers: null, reason: '数字连写，按行可以分开，但各列不符合勾稽关系，无法确定' });
  }
}

function decideByColumns(
  open: readonly { row: string; ways: number[][] }[],
  solved: Map<string, RunSolution>,
  columns: readonly string[],
  known: (row: string, column: string) => number | null | undefined,
): void {
  const combinations = open.reduce((product, { ways }) => product * ways.length, 1);
  const fitting: number[][][] = [];
  if (combinations <= mostCombinations) {
    const chosen: number[][] = [];
    const numberAt = (row: string, index: number): number | null => {
      const position = open.findIndex((candidate) => candidate.row === row);
      if (position >= 0) return chosen[position]![index]!;
      return solved.get(row)?.numbers?.[index] ?? known(row, columns[index]!) ?? null;
    };
    const choose = (position: number): void => {
      if (fitting.length > 1) return;
      if (position === open.length) {
        if (columns.every((_, index) => columnBalances(index, numberAt))) fitting.push([...chosen]);
        return;
      }
      for (const way of open[position]!.ways) {
        chosen[position] = way;
        choose(position + 1);
      }
    };
    choose(0);
  }
  for (const [position, { row }] of open.entries()) {
    solved.set(
      row,
      fitting.length === 1
        ? { numbers: fitting[0]![position]!, reason: '数字连写，按行合计与列勾稽关系只有一种分法' }
        : { numbers: null, reason: '数字连写，有多种分法都符合勾稽关系，无法确定' },
    );
  }
}

/** The rows of table 3 that 总计 does not add up, itself included. */
const besideTotal: ReadonlySet<string> = new Set(['received', 'carriedIn', 'decidedTotal', 'carriedOut']);
const rowsOfTotal = officialForms['2021'].tables.applications.rows
  .map(({ id }) => id)
  .filter((id) => !besideTotal.has(id));
const isPartOfOther = (row: string): boolean => row.startsWith('otherDisposition.');
const parts = rowsOfTotal.filter((row) => !isPartOfOther(row));
const otherParts = rowsOfTotal.filter(isPartOfOther);

/** Whether a column obeys the sums printed in the form; a sum with an unknown part obeys. */
function columnBalances(index: number, numberAt: (row: string, index: number) => number | null): boolean {
  const [received, carriedIn, decided, carriedOut] = [
    'received',
    'carriedIn',
    'decidedTotal',
    'carriedOut',
  ].map((row) => numberAt(row, index));
  if (received != null && carriedIn != null && decided != null && carriedOut != null) {
    if (received + carriedIn !== decided + carriedOut) return false;
  }
  if (decided == null) return true;
  const collapsed = numberAt('otherDisposition', index);
  const values = [
    ...parts.map((row) => numberAt(row, index)),
    ...(collapsed === null ? otherParts.map((row) => numberAt(row, index)) : [collapsed]),
  ];
  if (values.some((value) => value === null)) return true;
  return values.reduce<number>((sum, value) => sum + value!, 0) === decided;
}
