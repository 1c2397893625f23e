import { countInWords, type PublicCount } from '../../applications/index.ts';
import { html, type Safe } from '../../platform/index.ts';

/** One bar: what it stands for, and a count that may be told as a range only. */
export interface RangeBar {
  readonly name: string;
  readonly count: PublicCount;
}

const width = 480;
const label = 160;
const row = 32;

/** Bars of counts, those told as a range hatched up to its end, with the same figures as a table. */
export function rangeChart(title: string, of: string, bars: readonly RangeBar[], unit = '件'): Safe {
  const endOf = ({ exact, from, to }: PublicCount) => exact ?? to ?? from;
  const most = Math.max(1, ...bars.map(({ count }) => endOf(count)));
  const height = bars.length * row + 8;
  return html`<figure class="chart"><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}条形图，数据见下表"><line class="axis" x1="${label}" y1="0" x2="${label}" y2="${height}"/>${bars.map(
    ({ name, count }, index) => {
      const long = Math.round(((width - label - 90) * endOf(count)) / most);
      const top = index * row + 6;
      return html`<text class="name" x="${label - 10}" y="${top + 17}" text-anchor="end">${name}</text><rect class="${count.exact === null ? 'bar range' : 'bar'}" x="${label}" y="${top}" width="${long}" height="${row - 10}"/><text class="figure" x="${label + long + 8}" y="${top + 17}">${countInWords(count)}</text>`;
    },
  )}</svg>
<div class="wide" role="region" tabindex="0" aria-label="${title}（表）"><table><caption class="unseen">${title}</caption><thead><tr><th scope="col">${of}</th><th scope="col" class="number">数量（${unit}）</th></tr></thead><tbody>${bars.map(
    ({ name, count }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${countInWords(count)}</td></tr>`,
  )}</tbody></table></div></figure>`;
}
