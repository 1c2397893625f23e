import type { EarlierVersion } from '../../filing/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { missingPage } from '../pages/missing.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellValue } from './cell-value.ts';
import { findReport } from './find-report.ts';
import type { ReportKind } from './report-kind.ts';
import { titleOf } from './report-page.ts';
import { reportText } from './report-text.ts';
import { versionName } from './version-traces.ts';

/**
 * A version of a report under its lasting address (此前公开的版本): where the public may go on reading it, it is marked as
 * corrected, with the way to what counts now; where not, the page says so and nothing of it. The version that counts now
 * has the address of the report itself.
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
  const version = shown.earlier.find((one) => one.number === number);
  if (!version) return missingPage(surroundings);
  if (version.report === null) return gonePage(surroundings, version, address);
  const title = kind.nameOf(titleOf(version.report, found));
  const name = `${kind.nameOf(body.shortName)} ${year} 年`;
  return framed(surroundings, {
    title: `${title}（${versionName(version)}，已更正）`,
    here: versionName(version),
    unlisted: true,
    crumbs: [...kind.crumbs(body), { name, address }],
    main: html`<div class="sheet report"><h1>${title}</h1>
<div class="notice bad" role="note"><p><strong>已更正</strong>：这是 ${versionName(version)}，已于 ${dayInChina(version.correctedAt)} 更正，只供查阅当时公开的内容。请以<a href="${address}">现行的年报</a>为准。</p>${noteOf(version)}</div>
${reportText(version.report, (cell) => cellValue(version.report!.cells[cell]))}</div>`,
  });
}

/** The public is not to read this version any more. */
function gonePage(surroundings: PageSurroundings, version: EarlierVersion, address: string): PageReply {
  const page = framed(surroundings, {
    title: '这个版本已撤下',
    unlisted: true,
    main: html`<section class="problem"><h1>这个版本已撤下</h1><p>这份年报 ${versionName(version)}已于 ${dayInChina(version.correctedAt)} 更正，原来的内容不再供公众查阅。请阅读<a href="${address}">现行的年报</a>。</p>${noteOf(version)}</section>`,
  });
  return { ...page, status: 410 };
}

const noteOf = ({ correctionNote }: EarlierVersion): Content =>
  correctionNote !== null && html`<p>更正说明：${correctionNote}</p>`;
