import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { findBody } from '../parts/find-body.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

/** The newest publications as an Atom feed: of the county, of a body, or of one of its columns. */
export async function feedPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { site, request } = surroundings;
  const { params, act } = request;
  const found = params.body ? await findBody(tools, request) : null;
  if (found && 'moved' in found) return found.moved;
  const body = found?.body;
  const columns = body && params.column ? await released.columnsOf(tools.db, body.id, act.today) : [];
  const column = columns.find(({ slug }) => slug === params.column);
  if ((params.body && !body) || (params.column && !column)) return missingPage(surroundings);
  const { lines } = await released.releasedList(tools.db, {
    size: 30,
    ...(body ? { bodyId: body.id } : {}),
    ...(column ? { columnId: column.id } : {}),
  });
  const title = [column?.name, body?.name ?? site.name].filter(Boolean).join(' - ');
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${title}</title>
<id>${site.address}${request.url}</id>
<link rel="self" href="${site.address}${request.url}"/>
<link rel="alternate" type="text/html" href="${site.address}${request.url.replace(/feed\.xml.*$/, '')}"/>
<updated>${lines[0]?.releasedAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${body?.name ?? site.name}</name></author>
${lines.map(
  ({
    id,
    title: name,
    releasedAt,
  }) => html`<entry><title>${name}</title><id>urn:uuid:${id}</id><link href="${site.address}/a/${id}"/><updated>${releasedAt}</updated></entry>
`,
)}</feed>
`;
  return { type: 'application/atom+xml; charset=utf-8', body: String(feed) };
}
