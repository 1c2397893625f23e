import {
  cellAddress,
  cellAddressIn,
  cellInAddress,
  type ReleasedSum,
  releasedReports,
  releasedSum,
} from '../../filing/index.ts';
import { type CellId, type Edition, officialForms, prescribedEdition } from '../../law/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { type Reading, stateNames, totalParts } from '../../report/index.ts';
import { missingPage } from '../pages/missing.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellLabel, cellPath, cellUnit } from './cell-path.ts';
import { cellValue } from './cell-value.ts';
import { type ChartRow, figureChart } from './figure-chart.ts';
import { findReport, yearIn } from './find-report.ts';
import type { ReportKind } from './report-kind.ts';

/** One number of one report under its lasting address: where it stands, what it is made of, how it was before. */
export async function cellPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
  kind: ReportKind,
): Promise<PageReply> {
  const found = await findReport(tools, surroundings, kind);
  if ('instead' in found) return found.instead;
  const { body, shown, year, address } = found;
  const name = kind.nameOf(body.shortName);
  const cell = cellInAddress(cellNamed(surroundings), year);
  const { edition } = shown.report;
  if (cell === null || edition === null || !officialForms[edition].cells.includes(cell))
    return missingPage(surroundings);
  const reading = shown.report.cells[cell];
  const over = await kind.overYears(tools, body.id);
  const others = await releasedReports(tools.reports.db, { years: [year] });
  const unit = cellUnit(edition, cell);
  const label = cellLabel(edition, cell);
  const rows = over.map(({ report, year: one }): ChartRow => {
    const its = kind.addressOf(body.slug, one);
    return {
      ...{ name: `${one} 年`, address: report.cells[cell] ? cellAddressIn(its, cell) : its },
      ...{ cell: report.cells[cell] ?? null, own: one === year },
    };
  });
  return framed(surroundings, {
    title: `${label} - ${name} ${year} 年年报`,
    here: '一项数据',
    canonical: cellAddressIn(address, cell),
    crumbs: [...kind.crumbs(body), { name: `${name} ${year} 年`, address }],
    main: html`<div class="sheet"><h1>${label}</h1><p class="one-figure"><strong>${cellValue(reading)}</strong>${reading?.value !== null && ` ${unit}`}</p>
<dl class="facts single"><div><dt>机关</dt><dd><a href="/b/${body.slug}/">${kind.nameOf(shown.report.body ?? body.name)}</a></dd></div><div><dt>年度</dt><dd><a href="${address}">${year} 年年报</a></dd></div><div><dt>所在位置</dt><dd>${cellPath(edition, cell).join(' › ')}　<a href="${address}#${cell}">在报告中查看</a></dd></div><div><dt>状态</dt><dd>${stateWords(reading)}</dd></div><div><dt>单元格编号</dt><dd><code>${cell}</code></dd></div></dl>
${parts(edition, cell, shown.report.cells, address)}
<h2>历年</h2>${figureChart({ title: `${name}历年${label}`, of: '年度', unit: `数量（${unit}）`, absent: '未设此项' }, rows)}
${others.length > 0 && html`<p><a href="/reports/all/${year}/cells/${cell}">各机关 ${year} 年已公布年报的这一项</a></p>`}</div>`,
  });
}

const cellNamed = ({ request: { params } }: PageSurroundings): string =>
  `${params.table}/${params.row}/${params.column}`;

function stateWords(reading: Reading | undefined): string {
  if (!reading) return stateNames.missing;
  return reading.reason ? `${stateNames[reading.state]}：${reading.reason}` : stateNames[reading.state];
}

/** What a total is the sum of, each with its number. */
function parts(
  edition: Edition,
  cell: CellId,
  cells: Readonly<Record<CellId, Reading>>,
  address: string,
): Content {
  const own = totalParts(edition).get(cell);
  if (!own) return null;
  return html`<h2>合计的组成</h2><div class="wide" role="region" tabindex="0" aria-label="合计的组成"><table><caption class="unseen">合计的组成</caption><thead><tr><th scope="col">项目</th><th scope="col" class="number">数量</th></tr></thead><tbody>${own.map(
    (part) =>
      html`<tr><th scope="row"><a href="${cellAddressIn(address, part)}">${cellLabel(edition, part)}</a></th><td class="number">${cellValue(cells[part])}</td></tr>`,
  )}</tbody></table></div>`;
}

/** One number in the reports of all bodies of a year (各机关同一项), with its sum. */
export async function countyCellPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const year = yearIn(surroundings);
  const edition = year === null ? null : prescribedEdition(year);
  const cell = cellNamed(surroundings);
  const { root } = await tools.bodies.tree(surroundings.request.act.today);
  if (year === null || edition === null || !root || !officialForms[edition].cells.includes(cell))
    return missingPage(surroundings);
  const sum = await releasedSum(tools.reports, root.id, year);
  if (!sum || sum.parts.every(({ cells }) => cells === null)) return missingPage(surroundings);
  const label = cellLabel(edition, cell);
  const unit = cellUnit(edition, cell);
  const all = sum.cells[cell]!;
  return framed(surroundings, {
    title: `${label} - 全县 ${year} 年年报`,
    here: '一项数据',
    canonical: `/reports/all/${year}/cells/${cell}`,
    crumbs: [
      { name: '公开年报', address: '/reports' },
      { name: `全县 ${year} 年`, address: `/reports/all/${year}` },
    ],
    main: html`<div class="sheet"><h1>${label}</h1><p class="one-figure"><strong>${all.value ?? '不能合计'}</strong>${all.value !== null && ` ${unit}`}</p><p class="dates">所在位置：${cellPath(edition, cell).join(' › ')}。${sumWords(sum, cell)}</p>${figureChart(
      { title: `${year} 年各机关${label}`, of: '机关', unit: `数量（${unit}）`, absent: '尚未公布' },
      orderedParts(sum, cell).map(({ body, cells }) => ({
        name: body.shortName,
        ...(cells && { address: cellAddress(body.slug, year, cell) }),
        cell: cells?.[cell] ?? null,
      })),
    )}</div>`,
  });
}

/** The largest first, then what is unknown, then who has not published. */
const orderedParts = ({ parts: all }: ReleasedSum, cell: CellId) =>
  all.toSorted((one, other) => rank(other.cells, cell) - rank(one.cells, cell));

const rank = (cells: ReleasedSum['parts'][number]['cells'], cell: CellId): number =>
  cells === null ? -2 : (cells[cell]?.value ?? -1);

/** How sure a sum is, in words. */
export function sumWords({ parts: all, cells }: ReleasedSum, cell: CellId): string {
  const { unknown, known, value } = cells[cell]!;
  const missing = all.filter((part) => part.cells === null).length;
  return [
    value === null ? `${unknown} 个机关的这一项不详，其余合计 ${known}。` : '合计包括全部已公布的年报。',
    missing > 0 ? `还有 ${missing} 个机关尚未公布，不在合计中。` : '',
  ].join('');
}
