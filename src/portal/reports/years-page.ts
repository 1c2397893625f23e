import { cellAddress, releasedContents, reportAddress } from '../../filing/index.ts';
import type { CellId } from '../../law/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { type Comparison, compareReports } from '../../report/index.ts';
import { missingPage } from '../pages/missing.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellLabel } from './cell-path.ts';
import { cellValue } from './cell-value.ts';
import { findReportBody } from './find-report.ts';
import { keyFigures } from './key-figures.ts';
import { smallColumns } from './small-columns.ts';

/** All public reports of a body, and how its figures changed over the years (历年对比). */
export async function reportYearsPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const found = await findReportBody(tools, surroundings);
  if ('instead' in found) return found.instead;
  const { body } = found;
  const all = await releasedContents(tools.reports.db, { bodyIds: [body.id] });
  if (all.length === 0) return missingPage(surroundings);
  const comparison = compareReports(all.map(({ report }) => report));
  const newest = all.at(-1)!.year;
  return framed(surroundings, {
    title: `${body.shortName}历年政府信息公开年报`,
    here: body.shortName,
    canonical: `/reports/${body.slug}`,
    crumbs: [{ name: '公开年报', address: '/reports' }],
    main: html`<h1>${body.name}历年政府信息公开年报</h1>
<div class="sheet"><ul class="report-ways">${all
      .toReversed()
      .map(
        ({ year, publishedAt, correctionNote }) =>
          html`<li><a href="${reportAddress(body.slug, year)}">${year} 年年报</a> <span class="dates">${dayInChina(publishedAt)} 公开${correctionNote !== null && '，有更正'}</span></li>`,
      )}</ul><p><a href="${reportAddress(body.slug, newest)}/peers">与同类机关对比（${newest} 年）</a></p></div>
<div class="sheet"><h2>主要数据</h2><div class="small-charts">${keyFigures.map(({ cell, name, unit }) =>
      smallColumns(
        `${name}（${unit}）`,
        all.map(({ year, report }) => ({ name: String(year), cell: report.cells[cell] ?? null })),
      ),
    )}</div>${figureTable(body.slug, comparison, shownCells(comparison, 'key'), '主要数据（表）', keyNames)}</div>
<div class="sheet"><h2>全部数据</h2>${comparison.notes.map((note) => html`<p class="notice">${note}</p>`)}${figureTable(
      body.slug,
      comparison,
      shownCells(comparison, 'all'),
      '全部数据',
    )}<p class="dates">${silent(comparison)}</p></div>`,
  });
}

const keyNames = new Map(keyFigures.map(({ cell, name, unit }) => [cell, `${name}（${unit}）`]));

function shownCells(comparison: Comparison, which: 'key' | 'all'): readonly CellId[] {
  if (which === 'key') return keyFigures.map(({ cell }) => cell).filter((cell) => comparison.cells[cell]);
  return Object.keys(comparison.cells).filter((cell) => !isAllZero(comparison, cell));
}

const isAllZero = ({ cells }: Comparison, cell: CellId): boolean =>
  cells[cell]!.readings.every((reading) => reading?.state === 'zero');

function silent(comparison: Comparison): string {
  const count = Object.keys(comparison.cells).filter((cell) => isAllZero(comparison, cell)).length;
  return count === 0 ? '' : `其余 ${count} 项各年均为 0，未列出；全部数据可以在各年年报中下载。`;
}

function figureTable(
  slug: string,
  { columns, cells }: Comparison,
  shown: readonly CellId[],
  name: string,
  names: ReadonlyMap<CellId, string> = new Map(),
): Content {
  const edition = columns.findLast((column) => column.edition !== null)?.edition ?? '2021';
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}"><table class="compared"><caption class="unseen">${name}</caption><thead><tr><th scope="col">项目</th>${columns.map(({ year }) => html`<th scope="col" class="number">${year} 年</th>`)}<th scope="col" class="number">较上年</th></tr></thead><tbody>${shown.map(
    (cell) => {
      const { readings, changes } = cells[cell]!;
      const newest = columns.findLastIndex((_, at) => readings[at] !== null);
      const year = columns[newest]?.year;
      const label = names.get(cell) ?? cellLabel(columns[newest]?.edition ?? edition, cell);
      return html`<tr><th scope="row" class="words">${year ? html`<a href="${cellAddress(slug, year, cell)}">${label}</a>` : label}</th>${readings.map(
        (reading) => html`<td class="number">${cellValue(reading)}</td>`,
      )}<td class="number">${change(changes.at(-1))}</td></tr>`;
    },
  )}</tbody></table></div>`;
}

function change(last: Comparison['cells'][string]['changes'][number] | undefined): Content {
  if (!last) return '—';
  if (last.difference === null) return html`<span class="unknown">不能比较</span>`;
  return last.difference > 0 ? `+${last.difference}` : last.difference < 0 ? `−${-last.difference}` : '持平';
}
