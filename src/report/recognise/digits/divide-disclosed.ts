import type { Edition } from '../../../law/index.ts';
import type { RunSolution } from './run-together.ts';
import { splitDigits } from './split-digits.ts';

const anyNumbers = (): boolean => true;
const unknown = '数字连写，无法确定分隔位置';

/** Columns of each row of table 2 that may be run together. */
const widths: Readonly<Record<string, number>> = {
  regulations: 3,
  normativeDocuments: 3,
  licensing: 3,
  otherExternalServices: 3,
  penalty: 3,
  coercion: 3,
  fees: 2,
  procurement: 2,
};

/** Rows of the 2019 edition whose second column is 本年增/减. */
const changeRows = new Set(['licensing', 'otherExternalServices', 'penalty', 'coercion', 'fees']);

/** So many rows that could be divided otherwise must bear out that nothing changed, before it is believed. */
const rowsThatBearOut = 4;

/**
 * Divides digits that run together in table 2, which prints no sums to check against.
 * Believed are: a single possible division, where the table is seen to print its zeros; in the 2019 edition, an unchanged number of items (本年增/减 = 0)
 * when every such row of the table admits exactly one division with 0 in the middle and at least four rows
 * that could be divided otherwise do so, which chance hardly produces; and one number printed three times over. All else stays unknown.
 */
export function divideDisclosed(
  runs: readonly { readonly row: string; readonly tokens: readonly string[] }[],
  edition: Edition,
): ReadonlyMap<string, RunSolution> {
  const solved = new Map<string, RunSolution>();
  // Where zeros are left blank, a run may hold fewer numbers than the row has cells.
  const zerosArePrinted = runs.some(({ tokens }) => tokens.some((token) => token.includes('0')));
  const unchanged = edition === '2019' ? unchangedItems(runs) : new Map<string, number[]>();
  for (const { row, tokens } of runs) {
    const ways = zerosArePrinted ? (splitDigits(tokens, widths[row]!, anyNumbers) ?? []) : [];
    const repeated = edition === '2019' ? threeTimes(tokens) : null;
    if (ways.length === 1) {
      solved.set(row, { numbers: ways[0]!, reason: '数字连写，只有一种分法' });
    } else if (unchanged.has(row)) {
      solved.set(row, {
        numbers: unchanged.get(row)!,
        reason: '数字连写，表二各行均可且只可按“本年增/减为 0”分开',
      });
    } else if (repeated !== null && row === 'normativeDocuments') {
      solved.set(row, {
        numbers: [repeated, repeated, repeated],
        reason: '数字连写，同一个数连写三次，即新制作、新公开与对外公开总数相同',
      });
    } else {
      solved.set(row, { numbers: null, reason: unknown });
    }
  }
  return solved;
}

/** The divisions with no change in the number of items; empty unless all rows of the table bear it out. */
function unchangedItems(
  runs: readonly { readonly row: string; readonly tokens: readonly string[] }[],
): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  let telling = 0;
  for (const { row, tokens } of runs) {
    if (!changeRows.has(row)) continue;
    const ways = splitDigits(tokens, widths[row]!, anyNumbers) ?? [];
    const unchanged = ways.filter((numbers) => numbers[1] === 0);
    if (unchanged.length !== 1) return new Map();
    found.set(row, unchanged[0]!);
    if (ways.length > 1) telling += 1;
  }
  return telling >= rowsThatBearOut ? found : new Map();
}

/** The number that a run prints three times over, e.g. 898989; two digits at least, so that 111 proves nothing. */
function threeTimes(tokens: readonly string[]): number | null {
  const digits = tokens.length === 1 ? tokens[0]! : '';
  const third = digits.length / 3;
  if (!Number.isInteger(third) || third < 2) return null;
  const number = digits.slice(0, third);
  return number.repeat(3) === digits && !number.startsWith('0') ? Number(number) : null;
}
