import { type Content, html, type Safe } from '../../platform/index.ts';
import { cellValue, type ShownCell } from './cell-value.ts';

/** One row of a chart with its table: a name, where it leads, and a cell that may be unknown. */
export interface ChartRow {
  readonly name: string;
  readonly address?: string;
  /** Null: there is no report. */
  readonly cell: ShownCell | null;
  /** The row the page is about. */
  readonly own?: boolean;
}

const width = 360;
const label = 145;
const height = 30;
/** More would be too thin to tell apart; the table has them all. */
const mostRows = 24;

/** Bars and the same figures as a table. What is unknown gets no bar but a mark, so that it is not taken for zero. */
export function figureChart(
  { title, of, unit, absent }: { title: string; of: string; unit: string; absent: string },
  rows: readonly ChartRow[],
): Safe {
  const drawn = rows.slice(0, mostRows);
  const most = Math.max(1, ...drawn.map(({ cell }) => cell?.value ?? 0));
  const tall = drawn.length * height + 8;
  const shown = (cell: ShownCell | null): Content =>
    cell ? cellValue(cell) : html`<span class="unknown">${absent}</span>`;
  return html`<figure class="chart"><figcaption>${title}${rows.length > mostRows && `（图中为前 ${mostRows} 个，表中为全部）`}</figcaption>
<svg viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="img" aria-label="${title}条形图，数据见表"><line class="axis" x1="${label}" y1="0" x2="${label}" y2="${tall}"/>${drawn.map(
    ({ name, cell, own }, index) => {
      const top = index * height + 5;
      const value = cell?.value ?? null;
      const long = value === null ? 0 : Math.round(((width - label - 70) * Math.max(0, value)) / most);
      return html`<text class="name" x="${label - 8}" y="${top + 16}" text-anchor="end">${short(name)}</text>${
        value === null
          ? html`<text class="figure quiet" x="${label + 8}" y="${top + 16}">${cell ? '不详' : absent}</text>`
          : html`<rect class="${own === false ? 'bar other' : 'bar'}" x="${label}" y="${top}" width="${long}" height="${height - 10}"/><text class="figure" x="${label + long + 8}" y="${top + 16}">${value}</text>`
      }`;
    },
  )}</svg>
<div class="wide" role="region" tabindex="0" aria-label="${title}（表）"><table><caption class="unseen">${title}</caption><thead><tr><th scope="col">${of}</th><th scope="col" class="number">${unit}</th></tr></thead><tbody>${rows.map(
    ({ name, address, cell, own }) =>
      html`<tr ${own && html`class="own"`}><th scope="row">${address ? html`<a href="${address}">${name}</a>` : name}</th><td class="number">${shown(cell)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}

const short = (name: string): string => (name.length > 9 ? `${name.slice(0, 8)}…` : name);
