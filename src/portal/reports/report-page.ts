import { cellAddressIn } from '../../filing/index.ts';
import type { CellId } from '../../law/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { type Report, sectionHeadings, sectionIds, tableOfSection } from '../../report/index.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellLabel } from './cell-path.ts';
import { cellValue, cellWords } from './cell-value.ts';
import { type FoundReport, findReport } from './find-report.ts';
import { formTable } from './form-table.ts';
import type { ReportKind } from './report-kind.ts';

/** Where else a report leads, as items of a list. */
export type ReportWays = (tools: PortalTools, found: FoundReport) => Promise<Content>;

/** One annual report under its lasting address (年报正文): six sections, three tables, what was corrected. */
export async function reportPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
  { kind, ways }: { readonly kind: ReportKind; readonly ways: ReportWays },
): Promise<PageReply> {
  const found = await findReport(tools, surroundings, kind);
  if ('instead' in found) return found.instead;
  const { body, shown, year, address } = found;
  const { report } = shown;
  const maker = report.body ?? body.name;
  const title = report.title?.text ?? `${maker}${year}年政府信息公开工作年度报告`;
  return framed(surroundings, {
    title: kind.nameOf(title),
    here: `${kind.nameOf(body.shortName)} ${year} 年`,
    canonical: address,
    crumbs: kind.crumbs(body),
    main: html`<div class="sheet report"><h1>${title}</h1>
${correction(found)}<p class="dates">公开日期：${dayInChina(shown.publishedAt)}${shown.number > 1 && html`　第 ${shown.number} 稿`}</p>
${kind.explained && html`<p class="dates">${kind.explained}</p>`}${downloads(address, kind.nameOf(title))}
<ul class="report-ways">${await ways(tools, found)}</ul>
<p class="dates">表中的数可以打开，查看历年变化和所在位置；每一格都有固定的网址。零写作 0，空白、斜杠、缺失分别注明，不当作零。</p>
${[...report.preface.map(({ text }) => html`<p>${text}</p>`)]}${sections(report, address)}${signature(report)}</div>`,
  });
}

function correction({ shown: { correctionNote, earlier, publishedAt } }: FoundReport): Content {
  if (correctionNote === null && earlier.length === 0) return null;
  return html`<div class="notice" role="note"><p><strong>更正说明</strong>（${dayInChina(publishedAt)}）：${correctionNote ?? '本报告公开后作过更正。'}</p>${
    earlier.length > 0 &&
    html`<p>此前公开过：${earlier.map(
      (one, index) => html`${index > 0 && '；'}第 ${one.number} 稿，${dayInChina(one.publishedAt)} 公开`,
    )}。</p>`
  }</div>`;
}

const formats = [
  ['docx', 'Word（DOCX）'],
  ['pdf', 'PDF'],
  ['xlsx', '表格（XLSX）'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

const downloads = (address: string, title: string): Content =>
  html`<p class="report-files">下载：${formats.map(
    ([ending, name]) =>
      html`<a href="${address}/report.${ending}" aria-label="下载${title}，${name}">${name}</a> `,
  )}</p>`;

function sections(report: Report, address: string): Content {
  const edition = report.edition;
  return sectionIds.map((id) => {
    const section = report.sections.find((one) => one.id === id);
    const table = tableOfSection[id];
    const paragraphs = (section?.paragraphs ?? []).map(({ text }) =>
      /^（[一二三四五六七八九十]）.{0,16}$/.test(text) ? html`<h3>${text}</h3>` : html`<p>${text}</p>`,
    );
    return html`<h2 id="${id}">${section?.heading.text ?? sectionHeadings[id]}</h2>${paragraphs}${
      table && edition && formTable(edition, table, (cell) => cellContent(report, address, cell))
    }${!section && !table && html`<p class="empty">报告没有这一部分。</p>`}`;
  });
}

/** A zero is not worth opening; everything else leads to its own page. */
function cellContent(report: Report, address: string, cell: CellId): Content {
  const reading = report.cells[cell];
  const value = cellValue(reading);
  if (reading?.state === 'zero') return value;
  const name = report.edition ? cellLabel(report.edition, cell) : cell;
  return html`<a href="${cellAddressIn(address, cell)}" aria-label="${cellWords(reading)}，${name}，查看历年">${value}</a>`;
}

function signature({ signature: signed }: Report): Content {
  if (!signed) return null;
  return html`<p class="signature">${signed.body}${signed.body && signed.date && html`<br>`}${signed.date}</p>`;
}
