import { releasedCountyReports, releasedReports } from '../../filing/index.ts';
import { html, type PageReply } from '../../platform/index.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { countyReports, ownReports } from './report-kind.ts';

const mostEntries = 60;

/** Reports newly public or corrected, as an Atom feed. */
export async function reportsFeed(
  tools: PortalTools,
  { site, request }: PageSurroundings,
): Promise<PageReply> {
  const { lastKnown } = await tools.bodies.structure();
  const { db } = tools.reports;
  const newest = [
    ...(await releasedReports(db)).map((one) => ({ ...one, kind: ownReports })),
    ...(await releasedCountyReports(db)).map((one) => ({ ...one, kind: countyReports })),
  ]
    .toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
    .slice(0, mostEntries);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>政府信息公开年报 - ${site.name}</title>
<id>${site.address}/reports/feed.xml</id>
<link rel="self" href="${site.address}/reports/feed.xml"/>
<link rel="alternate" type="text/html" href="${site.address}/reports"/>
<updated>${newest[0]?.publishedAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${site.name}</name></author>
${newest.flatMap(({ bodyId, year, publishedAt, correctionNote, kind }) => {
  const body = lastKnown(bodyId, request.act.today);
  if (!body) return [];
  const address = `${site.address}${kind.addressOf(body.slug, year)}`;
  const title = kind.nameOf(`${body.name}${year}年政府信息公开工作年度报告`);
  return [
    html`<entry><title>${title}${correctionNote !== null && '（更正）'}</title><id>${address}</id><link href="${address}"/><updated>${publishedAt}</updated></entry>
`,
  ];
})}</feed>
`;
  return { type: 'application/atom+xml; charset=utf-8', body: String(feed) };
}
