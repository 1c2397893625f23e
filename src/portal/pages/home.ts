import type { BodyTree, PublicBody } from '../../bodies/index.ts';
import { type Content, html, type PageReply, type Safe, seeOther } from '../../platform/index.ts';
import { type ColumnKind, released } from '../../publishing/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { articleList } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';

const rubrics: readonly {
  readonly name: string;
  readonly kinds: readonly ColumnKind[];
  readonly more: string;
}[] = [
  { name: '工作动态', kinds: ['news'], more: '/latest/news' },
  { name: '通知公告', kinds: ['notice'], more: '/latest/notice' },
  { name: '政策文件', kinds: ['policy'], more: '/policies' },
  { name: '政策解读', kinds: ['interpretation'], more: '/latest/interpretation' },
];

/** The front page of the county (县门户首页). */
export async function homePage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { today } = surroundings.request.act;
  const [tree, ...lists] = await Promise.all([
    tools.bodies.tree(today),
    ...rubrics.map(({ kinds }) => released.releasedList(tools.db, { kinds, size: 7 })),
  ]);
  // Nothing can be shown before there is a county.
  if (tree.root === null) return seeOther('/setup');
  return framed(surroundings, {
    title: surroundings.site.name,
    feed: '/feed.xml',
    canonical: '/',
    main: html`<h1 class="unseen">${surroundings.site.name}政务公开</h1>
${shortcuts()}
<div class="rubrics">${rubrics.map(
      ({ name, more }, index) =>
        html`<section aria-labelledby="r${index}"><h2 id="r${index}">${name}<a class="more" href="${more}" aria-label="更多${name}">更多</a></h2>${articleList(lists[index]!.lines)}</section>`,
    )}</div>
${bodyGroups(tree)}`,
  });
}

function shortcuts(): Safe {
  const links: readonly (readonly [address: string, name: string, note: string])[] = [
    ['/guide', '信息公开指南', '怎样查找、怎样申请'],
    ['/rules', '信息公开制度', '有关法规和工作制度'],
    ['/catalogue', '法定主动公开内容', '条例第二十条、第二十一条事项'],
    ['/reports', '信息公开年报', '各镇各部门历年年报'],
  ];
  return html`<ul class="shortcuts">${links.map(
    ([address, name, note]) =>
      html`<li><a href="${address}"><strong>${name}</strong><span>${note}</span></a></li>`,
  )}</ul>`;
}

/** All bodies below the highest one, townships before departments (各镇各部门). */
export function bodyGroups({ all, root }: BodyTree): Content {
  const below = all.filter(({ id }) => id !== root?.id);
  const of = (...kinds: readonly PublicBody['kind'][]) => below.filter(({ kind }) => kinds.includes(kind));
  return [
    root && bodyLinks('县政府', [root]),
    bodyLinks('乡镇（街道）', of('township', 'street')),
    bodyLinks('县政府部门', of('department', 'government')),
    bodyLinks('所属单位', of('organisation')),
  ];
}

/** Bodies of one kind, each a link to its own pages. */
function bodyLinks(name: string, bodies: readonly PublicBody[]): Content {
  if (bodies.length === 0) return null;
  return html`<section class="bodies"><h2>${name}</h2><ul>${bodies.map(
    ({ slug, shortName }) => html`<li><a href="/b/${slug}/">${shortName}</a></li>`,
  )}</ul></section>`;
}
