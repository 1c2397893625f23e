import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { blocks } from '../parts/body-frame.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { guideParts } from '../parts/guide.ts';
import { articleList } from '../parts/lists.ts';
import { statutoryTable } from '../parts/statutory-table.ts';
import type { PortalTools } from '../portal-tools.ts';
import { bodyGroups } from './home.ts';
import { missingPage } from './missing.ts';

/** One of the four blocks over the whole county: the county's own content, and the way to that of every body. */
export async function countyBlockPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
  slug: string,
): Promise<PageReply> {
  const block = blocks.find((known) => known.slug === slug);
  const tree = await tools.bodies.tree(surroundings.request.act.today);
  if (!block || !tree.root) return missingPage(surroundings);
  const { root } = tree;
  return framed(surroundings, {
    title: block.name,
    canonical: `/${slug}`,
    crumbs: [],
    main: html`<h1>${block.name}</h1>
${slug === 'catalogue' && html`<div class="sheet"><h2>${root.name}应当主动公开的事项</h2><p class="dates">依据《中华人民共和国政府信息公开条例》第二十条、第二十一条</p>${await statutoryTable(tools, root, await released.columnsOf(tools.db, root.id, surroundings.request.act.today), surroundings.request.act.today)}</div>`}
<div class="sheet">${slug === 'guide' ? await guideParts(tools, surroundings, root) : await ownList()}</div>
<section class="bodies"><h2>各镇各部门的${block.name}</h2><ul>${tree.all
      .filter(({ id }) => id !== root.id)
      .map(
        (body) => html`<li><a href="/b/${body.slug}/${slug}/">${body.shortName}</a></li>`,
      )}</ul></section>`,
  });

  async function ownList() {
    const own = await released.releasedList(tools.db, { bodyId: root.id, kinds: block!.kinds, size: 20 });
    return html`<h2>${root.name}${slug === 'catalogue' ? '最近公开' : ''}</h2>${articleList(own.lines, '县政府尚未公开这部分内容。')}<p><a href="/b/${root.slug}/${slug}/">县政府的${block!.name}（全部）</a></p>`;
  }
}

/** All bodies with their pages (各镇各部门). */
export async function bodiesPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const tree = await tools.bodies.tree(surroundings.request.act.today);
  return framed(surroundings, {
    title: '各镇各部门',
    canonical: '/bodies',
    crumbs: [],
    main: html`<h1>各镇各部门</h1>${bodyGroups(tree)}`,
  });
}
