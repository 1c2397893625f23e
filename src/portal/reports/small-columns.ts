import { html, type Safe } from '../../platform/index.ts';
import { cellWords, type ShownCell } from './cell-value.ts';

/** One column of a small chart. */
export interface SmallColumn {
  readonly name: string;
  readonly cell: ShownCell | null;
  readonly own?: boolean;
}

const width = 220;
const height = 110;
const foot = 20;
const head = 18;

/** A small chart beside others of its kind (小型图); the table under them holds the same figures. */
export function smallColumns(title: string, columns: readonly SmallColumn[], named = true): Safe {
  const most = Math.max(1, ...columns.map(({ cell }) => cell?.value ?? 0));
  const step = width / Math.max(1, columns.length);
  const base = height - foot;
  const said = named
    ? columns.map(({ name, cell }) => `${name} ${cell ? cellWords(cell) : '没有年报'}`).join('，')
    : '数据见下表';
  return html`<figure class="small-chart"><figcaption>${title}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}：${said}"><line class="axis" x1="0" y1="${base}" x2="${width}" y2="${base}"/>${columns.map(
    ({ name, cell, own }, index) => {
      const left = index * step;
      const middle = left + step / 2;
      const value = cell?.value ?? null;
      const tall = value === null ? 0 : Math.round(((base - head) * Math.max(0, value)) / most);
      const wide = Math.max(3, Math.min(36, step - 4));
      const bar =
        value === null
          ? html`<line class="unsure" x1="${middle - wide / 2}" y1="${base - 6}" x2="${middle + wide / 2}" y2="${base - 6}"/>`
          : html`<rect class="${own === false ? 'bar other' : 'bar'}" x="${middle - wide / 2}" y="${base - tall}" width="${wide}" height="${tall}"/>`;
      const words = named
        ? html`<text x="${middle}" y="${base - tall - 5}" text-anchor="middle">${value ?? '不详'}</text><text class="quiet" x="${middle}" y="${height - 5}" text-anchor="middle">${name}</text>`
        : own &&
          html`<text x="${Math.min(Math.max(middle, 16), width - 16)}" y="${base - tall - 5}" text-anchor="middle">${value ?? '不详'}</text>`;
      return html`${bar}${words}`;
    },
  )}</svg></figure>`;
}
