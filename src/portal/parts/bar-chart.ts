import { html, type Safe } from '../../platform/index.ts';

/** One bar: what it stands for and how much. */
export interface Bar {
  readonly name: string;
  readonly count: number;
}

/** What a chart says, in words that stand above it and its table. */
export interface ChartWords {
  /** Of the chart and its table, as in 各栏目公开数量. */
  readonly title: string;
  /** Head of the first column of the table, as in 栏目. */
  readonly of: string;
}

const width = 480;
const label = 200;
const row = 32;
/** More would be too thin to tell apart; the table below has them all. */
const mostBars = 20;

/** Bars side by side with the same figures as a table: whoever cannot see the one reads the other. */
export function barChart({ title, of }: ChartWords, bars: readonly Bar[], unit = '条'): Safe {
  const drawn = withRest(bars, of);
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  const sum = sumOf(bars);
  const height = drawn.length * row + 8;
  return html`<figure class="chart"><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}条形图，数据见下表"><line class="axis" x1="${label}" y1="0" x2="${label}" y2="${height}"/>${drawn.map(
    ({ name, count }, index) => {
      const long = Math.round(((width - label - 50) * count) / most);
      const top = index * row + 6;
      return html`<text class="name" x="${label - 10}" y="${top + 17}" text-anchor="end">${shortened(name)}</text><rect class="bar" x="${label}" y="${top}" width="${long}" height="${row - 10}"/><text class="figure" x="${label + long + 8}" y="${top + 17}">${count}</text>`;
    },
  )}</svg>
<div class="wide" role="region" tabindex="0" aria-label="${title}（表）"><table><caption class="unseen">${title}</caption><thead><tr><th scope="col">${of}</th><th scope="col" class="number">数量（${unit}）</th></tr></thead><tbody>${bars.map(
    ({ name, count }) => html`<tr><th scope="row">${name}</th><td class="number">${count}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row">合计</th><td class="number">${sum}</td></tr></tfoot></table></div></figure>`;
}

/** The longest bars, and one for all the others, so that chart and sum agree. */
function withRest(bars: readonly Bar[], of: string): readonly Bar[] {
  if (bars.length <= mostBars) return bars;
  const rest = bars.slice(mostBars - 1);
  return [...bars.slice(0, mostBars - 1), { name: `其他 ${rest.length} 个${of}`, count: sumOf(rest) }];
}

const sumOf = (bars: readonly Bar[]): number => bars.reduce((total, { count }) => total + count, 0);

/** As much of a name as stands beside a bar; the table has the whole of it. */
const shortened = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);
