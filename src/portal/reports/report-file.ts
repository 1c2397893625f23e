import { reportFile, reportFileName, reportFileTypes } from '../../filing/index.ts';
import type { PageReply } from '../../platform/index.ts';
import { renderCsv } from '../../report/index.ts';
import { missingPage } from '../pages/missing.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { findReport } from './find-report.ts';
import type { ReportKind } from './report-kind.ts';

const endings = ['docx', 'pdf', 'xlsx', 'json', 'csv'] as const;

/** A public report as a file (年报下载). */
export async function reportDownload(
  tools: PortalTools,
  surroundings: PageSurroundings,
  kind: ReportKind,
): Promise<PageReply> {
  const ending = endings.find((known) => `report.${known}` === surroundings.request.params.file);
  const found = await findReport(tools, surroundings, kind);
  if ('instead' in found) return found.instead;
  if (!ending) return missingPage(surroundings);
  const { body, shown, year, address } = found;
  const maker = kind.nameOf(shown.report.body ?? body.name);
  const name = reportFileName(maker, year, ending === 'csv' ? 'xlsx' : ending);
  const written = encodeURIComponent(ending === 'csv' ? name.replace(/xlsx$/, 'csv') : name);
  const headers = {
    'content-disposition': `attachment; filename="report-${address.split('/').slice(2).join('-')}.${ending}"; filename*=UTF-8''${written}`,
  };
  if (ending === 'csv') return { type: 'text/csv; charset=utf-8', headers, body: renderCsv(shown.report) };
  const bytes = await reportFile(tools.reports, shown.report, ending);
  return { type: reportFileTypes[ending], headers, body: bytes };
}
