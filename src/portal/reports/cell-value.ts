import { type Content, html } from '../../platform/index.ts';
import { type CellState, type Reading, stateNames } from '../../report/index.ts';

/** A cell as lists show it: a number, or why there is none. Zero, blank, slash and missing look different. */
export interface ShownCell {
  readonly value: number | null;
  readonly state: CellState;
  readonly written?: string | null;
  readonly otherUnit?: boolean;
}

/** The number, or the mark that stands in its place with what it means; nothing is ever shown as zero but zero. */
export function cellValue(cell: ShownCell | Reading | null | undefined): Content {
  if (!cell) return html`<span class="unknown">未设此项</span>`;
  if (cell.value !== null)
    return `${cell.value}${'otherUnit' in cell && cell.otherUnit ? '（单位不同）' : ''}`;
  const written = cell.state === 'slash' || cell.state === 'unreadable' ? (cell.written?.trim() ?? '') : '';
  return html`<span class="unknown" data-state="${cell.state}">${written !== '' && written !== '/' ? written : cell.state === 'slash' ? '/' : ''}（${shortState[cell.state]}）</span>`;
}

/** The same in plain words, for what is read aloud. */
export const cellWords = (cell: ShownCell | Reading | null | undefined): string =>
  !cell ? '未设此项' : cell.value !== null ? String(cell.value) : stateNames[cell.state];

const shortState: Readonly<Record<CellState, string>> = {
  ...{ number: '', zero: '', blank: '空白', slash: '斜杠', missing: '缺失', unreadable: '无法辨认' },
};
