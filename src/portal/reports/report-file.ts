import { reportFile, reportFileName, reportFileTypes } from '../../filing/index.ts';
import type { PageReply } from '../../platform/index.ts';
import { renderCsv } from '../../report/index.ts';
import { missingPage } from '../pages/missing.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { findReport } from './find-report.ts';

const endings = ['docx', 'pdf', 'xlsx', 'json', 'csv'] as const;

/** A public report as a file (年报下载). */
export async function reportDownload(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const ending = endings.find((known) => `report.${known}` === surroundings.request.params.file);
  const found = await findReport(tools, surroundings);
  if ('instead' in found) return found.instead;
  if (!ending) return missingPage(surroundings);
  const { body, shown, year } = found;
  const name = reportFileName(shown.report.body ?? body.name, year, ending === 'csv' ? 'xlsx' : ending);
  const written = encodeURIComponent(ending === 'csv' ? name.replace(/xlsx$/, 'csv') : name);
  const headers = {
    'content-disposition': `attachment; filename="report-${body.slug}-${year}.${ending}"; filename*=UTF-8''${written}`,
  };
  if (ending === 'csv') return { type: 'text/csv; charset=utf-8', headers, body: renderCsv(shown.report) };
  const bytes = await reportFile(tools.reports, shown.report, ending);
  return { type: reportFileTypes[ending], headers, body: bytes };
}
