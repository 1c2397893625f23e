import { exportSite, portalPages, type SiteExport, type SiteExportOptions } from '../portal/index.ts';
import type { County } from './county.ts';

/** Writes the public site of a county as files (静态导出). */
export async function exportPortal(
  { portal, clock, style, lease }: County,
  folder: string,
  options: Pick<SiteExportOptions, 'links' | 'progress'>,
): Promise<SiteExport> {
  return exportSite(portalPages(portal), folder, {
    ...options,
    ...{ clock, style, site: await portal.site(clock.today()), version: lease.current },
  });
}
