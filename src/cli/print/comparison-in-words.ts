import type { ComparedCell, Comparison, Reading, YearLink } from '../../report/index.ts';
import { plainDecimal, stateNames } from '../../report/index.ts';
import { cellInWords } from './cell-in-words.ts';

/** A comparison for people: the figures that must agree across the years first, then every item that changed. */
export function comparisonInWords(comparison: Comparison): string {
  const { columns, cells, links, notes } = comparison;
  const edition = columns.at(-1)?.edition ?? null;
  const changed = Object.entries(cells).filter(([, cell]) => hasChanged(cell));
  const open = links.filter(({ agrees }) => agrees !== true);
  return [
    headOf(comparison),
    ...notes.map((note) => `注意：${note}。`),
    '',
    ...(links.length === 0
      ? []
      : [`跨年衔接：核对 ${links.length} 项，${links.length - open.length} 项一致。`]),
    ...open.map((link) => `  ${linkInWords(link, edition)}`),
    ...(open.length > 0 ? [''] : []),
    ...(changed.length === 0 ? ['各项数字没有变化。'] : [`有变化的 ${changed.length} 项：`]),
    ...changed.map(([cell, { readings, changes }]) => {
      const differences = changes.flatMap(({ difference }) =>
        difference === null ? [] : [signed(difference)],
      );
      const difference = differences.length > 0 ? `（${differences.join('，')}）` : '';
      return `  ${cellInWords(cell, edition)}：${readings.map(printed).join(' → ')}${difference}`;
    }),
    '',
  ].join('\n');
}

/** One body with its years; of several, each with its own. */
function headOf({ body, columns }: Comparison): string {
  const year = (column: Comparison['columns'][0]) =>
    column.year === null ? '年份不明' : `${column.year} 年`;
  const bodies = new Set(columns.flatMap((column) => column.body ?? []));
  if (bodies.size <= 1) return `${body ?? '机关不明'}：${columns.map(year).join('、')}`;
  return columns.map((column) => `${column.body ?? '机关不明'} ${year(column)}`).join('　与　');
}

const hasChanged = ({ changes }: ComparedCell): boolean =>
  changes.some(({ difference, state }) => state !== null || (difference !== null && difference !== 0));

function linkInWords(
  { years, cell, expected, found, agrees }: YearLink,
  edition: Comparison['columns'][0]['edition'],
): string {
  const head = `${years[1]} 年${cellInWords(cell, edition)}`;
  const value = (number: number | null) => (number === null ? '不详' : plainDecimal(number));
  if (agrees === null)
    return `${head}：数据不详，不能核对（按 ${years[0]} 年应为 ${value(expected)}，本年为 ${value(found)}）`;
  return `${head}：按 ${years[0]} 年年报应为 ${value(expected)}，本年为 ${value(found)}，不一致`;
}

function printed(reading: Reading | null): string {
  if (reading === null) return '无此项';
  return reading.value === null ? stateNames[reading.state] : plainDecimal(reading.value);
}

const signed = (difference: number): string =>
  difference > 0 ? `+${plainDecimal(difference)}` : plainDecimal(difference);
