import { html, type PageReply } from '../../platform/index.ts';
import { missingPage } from '../pages/missing.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellValue } from './cell-value.ts';
import { findReport } from './find-report.ts';
import type { ReportKind } from './report-kind.ts';
import { titleOf } from './report-page.ts';
import { reportText } from './report-text.ts';

/**
 * A version of a report under its lasting address (年报的一稿): what was public once stays readable, marked as
 * corrected, with the way to what counts now. The version that counts now has the address of the report itself.
 */
export async function earlierPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
  kind: ReportKind,
): Promise<PageReply> {
  const found = await findReport(tools, surroundings, kind);
  if ('instead' in found) return found.instead;
  const { body, shown, year, address } = found;
  const number = Number(surroundings.request.params.number);
  if (number === shown.number) return { status: 302, headers: { location: address }, body: '' };
  const earlier = await kind.readEarlier(tools, shown, number);
  if (!earlier) return missingPage(surroundings);
  const { report } = earlier;
  const title = kind.nameOf(titleOf(report ?? shown.report, found));
  const name = `${kind.nameOf(body.shortName)} ${year} 年`;
  return framed(surroundings, {
    title: `${title}（第 ${number} 稿，已更正）`,
    here: `第 ${number} 稿`,
    unlisted: true,
    crumbs: [...kind.crumbs(body), { name, address }],
    main: html`<div class="sheet report"><h1>${title}</h1>
<div class="notice bad" role="note"><p><strong>已更正</strong>：这是 ${dayInChina(earlier.publishedAt)} 公开的第 ${number} 稿，已于 ${dayInChina(shown.publishedAt)} 更正，只供查阅当时公开的内容。请以<a href="${address}">现行的年报</a>为准。</p>${shown.correctionNote !== null && html`<p>更正说明：${shown.correctionNote}</p>`}</div>
${report ? reportText(report, (cell) => cellValue(report.cells[cell])) : html`<p class="empty">这一稿含有个人信息，已经撤下，不再提供。</p>`}</div>`,
  });
}
