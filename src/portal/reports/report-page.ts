import { type Content, html, type PageReply } from '../../platform/index.ts';
import type { Report } from '../../report/index.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { type FoundReport, findReport } from './find-report.ts';
import type { ReportKind } from './report-kind.ts';
import { openableCell, reportText } from './report-text.ts';
import { versionTraces } from './version-traces.ts';

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
  const title = titleOf(report, found);
  return framed(surroundings, {
    title: kind.nameOf(title),
    here: `${kind.nameOf(body.shortName)} ${year} 年`,
    canonical: address,
    crumbs: kind.crumbs(body),
    main: html`<div class="sheet report"><h1>${title}</h1>
${correction(found)}<p class="dates">公开日期：${dayInChina(shown.publishedAt)}</p>
${kind.explained && html`<p class="dates">${kind.explained}</p>`}${downloads(address, kind.nameOf(title))}
<ul class="report-ways">${await ways(tools, found)}</ul>
<p class="dates">表中的数可以打开，查看历年变化和所在位置；每一格都有固定的网址。零写作 0，空白、斜杠、缺失分别注明，不当作零。</p>
${reportText(report, openableCell(report, address))}</div>`,
  });
}

/** What a report is called: by its own title, or else by whose and which year's it is. */
export const titleOf = ({ title, body: maker }: Report, { body, year }: FoundReport): string =>
  title?.text ?? `${maker ?? body.name}${year}年政府信息公开工作年度报告`;

function correction({ address, shown }: FoundReport): Content {
  const { correctionNote, earlier, publishedAt } = shown;
  if (correctionNote === null && earlier.length === 0) return null;
  return html`<div class="notice" role="note"><p><strong>更正说明</strong>（${dayInChina(publishedAt)}）：${correctionNote ?? '本报告公开后作过更正。'}</p>${versionTraces(address, shown)}</div>`;
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
