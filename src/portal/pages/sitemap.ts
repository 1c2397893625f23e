import {
  countyReportAddress,
  type ReleasedReport,
  releasedCountyReports,
  releasedReports,
  reportAddress,
} from '../../filing/index.ts';
import type { Day } from '../../law/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { dayInChina } from '../parts/dates.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { datasets } from './datasets.ts';
import { missingPage } from './missing.ts';

/** Search engines take 50,000 addresses in a file. */
const mostAddresses = 45_000;

/** Addresses of everything that is public, for search engines (站点地图); beyond one file, a list of files. */
export async function sitemapPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { site } = surroundings;
  const count = await released.releasedCount(tools.db);
  if (count <= mostAddresses)
    return addressList([...(await places(tools, surroundings)), ...(await articles(tools, site.address, 1))]);
  const files = [
    '0',
    ...Array.from({ length: Math.ceil(count / mostAddresses) }, (_, index) => String(index + 1)),
  ];
  return xml(html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(
  (file) => html`<sitemap><loc>${site.address}/sitemap/${file}.xml</loc></sitemap>
`,
)}</sitemapindex>
`);
}

/** One of the files of a large map: 0 holds the pages of the site, the others the publications. */
export async function sitemapPartPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const part = Number(/^(\d{1,4})\.xml$/.exec(surroundings.request.params.part!)?.[1] ?? Number.NaN);
  const list =
    part === 0
      ? await places(tools, surroundings)
      : part > 0
        ? await articles(tools, surroundings.site.address, part)
        : [];
  return list.length === 0 ? missingPage(surroundings) : addressList(list);
}

async function places(tools: PortalTools, { site, request }: PageSurroundings): Promise<Content[]> {
  const { all } = await tools.bodies.tree(request.act.today);
  const own = ['', 'guide/', 'rules/', 'catalogue/', 'reports/', 'statistics/', 'answers/'];
  return [
    ...['/', '/policies', '/guide', '/rules', '/catalogue', '/reports', '/bodies', '/statistics', '/data'],
    ...['/accessibility', '/map'],
    ...datasets.filter(({ yearly }) => !yearly).map(({ slug }) => `/data/${slug}.json`),
    ...(await reportAddresses(tools, request.act.today)),
    ...all.flatMap(({ slug }) => own.map((page) => `/b/${slug}/${page}`)),
  ].map((address) => entry(`${site.address}${address}`, null));
}

/** The reports of all bodies and years, the pages that compare them, and those of the county. */
async function reportAddresses({ reports, bodies }: PortalTools, today: Day): Promise<readonly string[]> {
  const [{ lastKnown }, filed, ofCounties] = await Promise.all([
    bodies.structure(),
    releasedReports(reports.db),
    releasedCountyReports(reports.db),
  ]);
  const placed = ({ bodyId, year }: ReleasedReport) => ({
    ...{ slug: lastKnown(bodyId, today)?.slug ?? bodyId, year },
  });
  const slugs = filed.map(placed);
  return [
    ...new Set(filed.map(({ year }) => `/reports/all/${year}`)),
    ...new Set(slugs.map(({ slug }) => `/reports/${slug}`)),
    ...slugs.map(({ slug, year }) => reportAddress(slug, year)),
    ...ofCounties.map(placed).map(({ slug, year }) => countyReportAddress(slug, year)),
  ];
}

async function articles({ db }: PortalTools, address: string, page: number): Promise<Content[]> {
  const all = await released.releasedAddresses(db, { page, size: mostAddresses });
  return all.map(({ id, releasedAt }) => entry(`${address}/a/${id}`, dayInChina(releasedAt)));
}

const entry = (address: string, changed: string | null): Content =>
  html`<url><loc>${address}</loc>${changed && html`<lastmod>${changed}</lastmod>`}</url>
`;

const addressList = (list: readonly Content[]): PageReply =>
  xml(html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${list}</urlset>
`);

const xml = (map: unknown): PageReply => ({ type: 'application/xml; charset=utf-8', body: String(map) });
