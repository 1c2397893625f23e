import { html, type PageReply } from '../../platform/index.ts';
import { chosenFields, released } from '../../publishing/index.ts';
import { bodyFrame } from '../parts/body-frame.ts';
import { findBody } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { fieldTable, statutoryTable } from '../parts/statutory-table.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

/** What a body must make public by articles 20 and 21 and the fields it has chosen, and where they stand (法定主动公开内容目录). */
export async function cataloguePage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { act } = surroundings.request;
  const found = await findBody(tools, surroundings.request);
  if (!found) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const { body } = found;
  const columns = await released.columnsOf(tools.db, body.id, act.today);
  const fields = (await chosenFields(tools.db, [body.id], act.today)).map(({ field }) => field);
  return framed(surroundings, {
    title: `${body.shortName}法定主动公开内容`,
    here: '法定主动公开内容',
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(
      body,
      columns,
      `/b/${body.slug}/catalogue/`,
      html`<h1>法定主动公开内容</h1>
<p>本机关按条例应当主动公开的事项，及其所在栏目和最近更新日期。</p>
<p class="dates">依据《中华人民共和国政府信息公开条例》第二十条、第二十一条</p>
${await statutoryTable(tools, body, columns, act.today)}
${
  fields.length > 0 &&
  html`<h2>基层政务公开标准目录</h2>
<p>本机关选用的标准目录领域，及其所在栏目和最近更新日期。</p>${fieldTable(body, fields, columns, act.today)}`
}`,
    ),
  });
}
