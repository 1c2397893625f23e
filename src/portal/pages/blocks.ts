import { html, type PageReply } from '../../platform/index.ts';
import { itemsFor, released } from '../../publishing/index.ts';
import { blocks } from '../parts/body-frame.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { guideParts } from '../parts/guide.ts';
import { articleList } from '../parts/lists.ts';
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
<div class="sheet">${slug === 'guide' ? await guideParts(tools, surroundings, root) : await ownList()}</div>
${slug === 'catalogue' && statutoryTable()}
<section class="bodies"><h2>各镇各部门的${block.name}</h2><ul>${tree.all
      .filter(({ id }) => id !== root.id)
      .map(
        (body) => html`<li><a href="/b/${body.slug}/${slug}/">${body.shortName}</a></li>`,
      )}</ul></section>`,
  });

  async function ownList() {
    const own = await released.releasedList(tools.db, { bodyId: root.id, kinds: block!.kinds, size: 20 });
    return html`<h2>${root.name}</h2>${articleList(own.lines, '县政府尚未公开这部分内容。')}<p><a href="/b/${root.slug}/${slug}/">县政府的${block!.name}（全部）</a></p>`;
  }
}

/** What the Regulation has every body of a county make public (条例第二十条、第二十一条). */
function statutoryTable() {
  return html`<div class="sheet"><h2>条例规定的公开事项</h2><div class="wide" role="region" tabindex="0" aria-label="条例规定的公开事项"><table><caption class="unseen">条例规定的公开事项</caption><thead><tr><th scope="col">依据</th><th scope="col">公开事项</th></tr></thead><tbody>${itemsFor(
    'county',
  ).map(
    ({ place, label }) => html`<tr><th scope="row">${place}</th><td class="words">${label}</td></tr>`,
  )}</tbody></table></div></div>`;
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
