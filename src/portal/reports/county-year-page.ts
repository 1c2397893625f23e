import {
  countyReportAddress,
  type ReleasedSum,
  releasedCountyReports,
  releasedReports,
  releasedSum,
  reportAddress,
} from '../../filing/index.ts';
import type { TableId } from '../../law/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { missingPage } from '../pages/missing.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { sumWords } from './cell-page.ts';
import { yearIn } from './find-report.ts';
import { formTable } from './form-table.ts';
import { keyFigures } from './key-figures.ts';

const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];

/** The reports of all bodies for a year: who has published, and what they add up to (全县年报). */
export async function countyYearPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const year = yearIn(surroundings);
  const { root } = await tools.bodies.tree(surroundings.request.act.today);
  const sum = root && year !== null ? await releasedSum(tools.reports, root.id, year) : null;
  if (!root || !sum || sum.parts.every(({ cells }) => cells === null)) return missingPage(surroundings);
  const years = [...new Set((await releasedReports(tools.reports.db)).map((one) => one.year))];
  const [whole] = await releasedCountyReports(tools.reports.db, { bodyIds: [root.id], years: [sum.year] });
  const there = sum.parts.filter(({ cells }) => cells !== null);
  const missing = sum.parts.filter(({ cells }) => cells === null);
  return framed(surroundings, {
    title: `${root.shortName}各机关 ${sum.year} 年政府信息公开年报`,
    here: `全县 ${sum.year} 年`,
    canonical: `/reports/all/${sum.year}`,
    crumbs: [{ name: '公开年报', address: '/reports' }],
    main: html`<h1>${root.shortName}各机关 ${sum.year} 年政府信息公开年报</h1>
<nav class="years" aria-label="年份"><ul>${years.map(
      (one) =>
        html`<li><a href="/reports/all/${one}" ${one === sum.year && html`aria-current="page"`}>${one} 年</a></li>`,
    )}</ul></nav>
<div class="sheet"><h2>公布情况</h2><p>应当公布年报的机关 ${sum.parts.length} 个，已公布 <strong>${there.length}</strong> 个${missing.length > 0 ? `，尚未公布 ${missing.length} 个：${missing.map(({ body }) => body.shortName).join('、')}` : ''}。</p>${
      whole &&
      html`<p><a href="${countyReportAddress(root.slug, sum.year)}">${sum.year} 年全县年报</a>已于${dayInChina(whole.publishedAt)}公开。</p>`
    }
<h3>已公布年报的主要数据合计</h3><div class="wide stacking" role="region" tabindex="0" aria-label="主要数据合计"><table><caption class="unseen">已公布年报的主要数据合计</caption><thead><tr><th scope="col">项目</th><th scope="col" class="number">合计</th><th scope="col">说明</th></tr></thead><tbody>${keyFigures
      .filter(({ cell }) => sum.cells[cell])
      .map(
        ({ cell, name, unit }) =>
          html`<tr><th scope="row"><a href="/reports/all/${sum.year}/cells/${cell}">${name}（${unit}）</a></th><td class="number" data-label="合计">${sum.cells[cell]!.value ?? '不能合计'}</td><td class="words" data-label="说明">${sumWords(sum, cell)}</td></tr>`,
      )}</tbody></table></div>
<p class="dates">合计直接由各机关已公布的年报逐格相加，不是另外统计的数；任何一个机关的某一格不详，这一格就不能合计。<a href="/data/cells-${sum.year}.csv">下载各机关的全部数据（CSV）</a></p></div>
<div class="sheet"><h2>各机关</h2>${partsTable(sum)}</div>
<div class="sheet report"><h2>三张表的合计</h2>${tables.map(
      (table) =>
        html`<h3>${tableNames[table]}</h3>${formTable(sum.edition, table, (cell) => summedCell(sum, cell))}`,
    )}</div>`,
  });
}

const tableNames: Readonly<Record<TableId, string>> = {
  disclosed: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
};

function partsTable({ parts, year }: ReleasedSum): Content {
  const shown = keyFigures.slice(1, 7);
  return html`<div class="wide" role="region" tabindex="0" aria-label="各机关年报"><table class="compared"><caption class="unseen">各机关 ${year} 年年报</caption><thead><tr><th scope="col">机关</th><th scope="col">公开日期</th>${shown.map(({ name, unit }) => html`<th scope="col" class="number">${name}（${unit}）</th>`)}</tr></thead><tbody>${parts.map(
    ({ body, cells, publishedAt, correctionNote }) =>
      html`<tr><th scope="row">${cells ? html`<a href="${reportAddress(body.slug, year)}">${body.shortName}</a>` : body.shortName}</th><td>${publishedAt ? dayInChina(publishedAt) : html`<span class="unknown">尚未公布</span>`}${correctionNote !== null && '（有更正）'}</td>${shown.map(
        ({ cell }) =>
          html`<td class="number">${cells ? (cells[cell]?.value ?? html`<span class="unknown">不详</span>`) : html`<span class="unknown">—<span class="unseen">尚未公布</span></span>`}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

function summedCell({ cells, year }: ReleasedSum, cell: string): Content {
  const { value, unknown } = cells[cell]!;
  if (value === 0) return '0';
  return html`<a href="/reports/all/${year}/cells/${cell}">${value ?? html`<span class="unknown">${unknown} 个不详</span>`}</a>`;
}
