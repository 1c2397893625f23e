import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html, type PageReply, trusted } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { blocks, bodyFrame } from '../parts/body-frame.ts';
import { findBody } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { articleList, pageOf, pager } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

const pageSize = 20;

interface BodyPlace {
  readonly body: PublicBody;
  readonly columns: readonly released.ReleasedColumn[];
}

/** The body with its columns, or the reply to give instead of its page. */
async function placeOf(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<BodyPlace | { readonly instead: PageReply }> {
  const { request } = surroundings;
  const found = await findBody(tools, request);
  if (!found) return { instead: missingPage(surroundings) };
  if ('moved' in found) return { instead: found.moved };
  const { body } = found;
  return { body, columns: await released.columnsOf(tools.db, body.id, request.act.today) };
}

/** The first page of a body: who it is and what it published last. */
export async function bodyPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const place = await placeOf(tools, surroundings);
  if ('instead' in place) return place.instead;
  const { body, columns } = place;
  const { today } = surroundings.request.act;
  const [contact, posts, newest] = await Promise.all([
    tools.bodies.contact(body.id, today),
    tools.bodies.posts([body.id], today),
    released.releasedList(tools.db, { bodyId: body.id, size: 15 }),
  ]);
  const facts: readonly (readonly [string, Content])[] = [
    ['机关名称', body.name],
    ['信息公开工作机构', contact?.office],
    ['办公地址', contact?.address],
    ['办公时间', contact?.hours],
    ['联系电话', contact?.phone],
    ['传真', contact?.fax],
    ['电子邮箱', contact?.email],
    ['监督电话', contact?.supervisionPhone],
    [
      '负责人',
      posts.length > 0 && posts.slice(0, 6).map(({ personName, title }) => html`${personName}（${title}）　`),
    ],
  ];
  return framed(surroundings, {
    title: body.name,
    crumbs: [{ name: '各镇各部门', address: '/bodies' }],
    feed: `/b/${body.slug}/feed.xml`,
    main: bodyFrame(
      body,
      columns,
      `/b/${body.slug}/`,
      html`<h1>${body.name}</h1><dl class="facts">${facts.map(
        ([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
      )}</dl><h2>最近公开</h2>${articleList(newest.lines, '还没有公开信息。')}`,
    ),
  });
}

/** One of the four blocks of a body. A block that holds a single text shows it; others list what is in them. */
export async function blockPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const place = await placeOf(tools, surroundings);
  const block = blocks.find(({ slug }) => slug === surroundings.request.params.block);
  if ('instead' in place) return place.instead;
  if (!block) return missingPage(surroundings);
  const { body, columns } = place;
  const own = columns.filter(({ kind }) => (block.kinds as readonly string[]).includes(kind));
  const lists = await Promise.all(
    own.map((column) =>
      released.releasedList(tools.db, { columnId: column.id, size: block.slug === 'catalogue' ? 5 : 50 }),
    ),
  );
  const single = block.slug === 'guide' ? lists[0]?.lines[0] : undefined;
  const article = single && (await released.releasedArticle(tools.db, single.id));
  const main = article
    ? html`<p class="dates">更新日期：${article.releasedAt.slice(0, 10)}　<a href="/a/${article.id}">独立页面</a></p><div class="text">${trusted(article.html)}</div>`
    : own.map(
        (column, index) =>
          html`<section><h2>${column.name}<a class="more" href="/b/${body.slug}/c/${column.slug}/" aria-label="更多${column.name}">更多</a></h2>${articleList(lists[index]!.lines)}</section>`,
      );
  return framed(surroundings, {
    title: `${body.shortName}${block.name}`,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(
      body,
      columns,
      `/b/${body.slug}/${block.slug}/`,
      html`<h1>${block.name}</h1>${own.length === 0 ? html`<p class="empty">本机关尚未公开这部分内容。</p>` : main}`,
    ),
  });
}

/** One column of a body, the newest first. */
export async function columnPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const place = await placeOf(tools, surroundings);
  const { params, query } = surroundings.request;
  if ('instead' in place) return place.instead;
  const column = place.columns.find(({ slug }) => slug === params.column);
  if (!column) return missingPage(surroundings);
  const { body, columns } = place;
  const page = pageOf(query);
  const { lines, count } = await released.releasedList(tools.db, {
    columnId: column.id,
    page,
    size: pageSize,
  });
  if (page > 1 && lines.length === 0) return missingPage(surroundings);
  const address = `/b/${body.slug}/c/${column.slug}/`;
  return framed(surroundings, {
    title: `${column.name} - ${body.shortName}`,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    feed: `${address}feed.xml`,
    meta: [
      ['ColumnName', column.name],
      ['ColumnDescription', `${body.name}${column.name}栏目发布的政府信息`],
      ['ColumnKeywords', `${body.shortName},${column.name}`],
      ['ColumnType', column.name],
    ],
    main: bodyFrame(
      body,
      columns,
      address,
      html`<h1>${column.name}</h1><p class="dates">共 ${count} 条</p>${articleList(lines)}${pager(address, {}, page, Math.ceil(count / pageSize))}`,
    ),
  });
}
