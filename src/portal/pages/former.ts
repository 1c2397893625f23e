import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { bodyFrame } from '../parts/body-frame.ts';
import { findBody, formerBodies } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { articleList, countWords, pageOf, pager } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

const pageSize = 20;

/** What a body had made public before it became part of this one (并入机关此前公开的信息). */
export async function formerPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { request } = surroundings;
  const found = await findBody(tools, request);
  if (!found) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const { body } = found;
  const former = (await formerBodies(tools, body)).find(({ slug }) => slug === request.params.former);
  if (!former) return missingPage(surroundings);
  const page = pageOf(request.query);
  const [columns, { lines, count, capped }] = await Promise.all([
    released.columnsOf(tools.db, body.id, request.act.today),
    released.releasedList(tools.db, { bodyId: former.id, page, size: pageSize }),
  ]);
  if (page > 1 && lines.length === 0) return missingPage(surroundings);
  const address = `/b/${body.slug}/former/${former.slug}/`;
  return framed(surroundings, {
    title: `${former.name}此前公开的信息`,
    here: `原${former.shortName}`,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(
      body,
      columns,
      address,
      html`<h1>${former.name}此前公开的信息</h1><p class="notice">${former.name}已并入${body.name}。</p><p class="dates">${countWords({ count, capped })}</p>${articleList(lines)}${pager(address, {}, page, Math.ceil(count / pageSize))}`,
    ),
  });
}
