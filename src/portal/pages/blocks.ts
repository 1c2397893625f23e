import { html, type PageReply, trusted } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { blocks } from '../parts/body-frame.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { articleList } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';
import { bodyLinks } from './home.ts';
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
  const own = await released.releasedList(tools.db, { bodyId: tree.root.id, kinds: block.kinds, size: 20 });
  const guide =
    slug === 'guide' && own.lines[0] ? await released.releasedArticle(tools.db, own.lines[0].id) : null;
  const all =
    slug === 'reports' ? await released.releasedList(tools.db, { kinds: ['report'], size: 60 }) : null;
  return framed(surroundings, {
    title: block.name,
    crumbs: [{ name: '政府信息公开', address: '/' }],
    main: html`<h1>${block.name}</h1>
${guide ? html`<div class="text">${trusted(guide.html)}</div>` : html`<h2>${tree.root.shortName}</h2>${articleList(own.lines, '县政府尚未公开这部分内容。')}`}
${all && html`<h2>各镇各部门最近公布的年报</h2>${articleList(all.lines)}`}
${bodyLinks(
  '各镇各部门',
  tree.all.filter(({ id }) => id !== tree.root!.id),
)}`,
  });
}

/** All bodies with their pages (各镇各部门). */
export async function bodiesPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { all } = await tools.bodies.tree(surroundings.request.act.today);
  const of = (level: string) => all.filter((body) => body.level === level);
  return framed(surroundings, {
    title: '各镇各部门',
    crumbs: [{ name: '政府信息公开', address: '/' }],
    main: html`<h1>各镇各部门</h1>${bodyLinks('县政府', of('county'))}${bodyLinks('乡镇（街道）', of('township'))}${bodyLinks('县政府部门', of('department'))}`,
  });
}
