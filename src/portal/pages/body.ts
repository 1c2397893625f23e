import type { PublicBody } from '../../bodies/index.ts';
import { releasedCountyReports, releasedReports } from '../../filing/index.ts';
import { type Content, html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { blocks, bodyFrame } from '../parts/body-frame.ts';
import { findBody, formerBodies } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { guideParts } from '../parts/guide.ts';
import { articleList, countWords, pageOf, pager } from '../parts/lists.ts';
import { reportTable } from '../parts/report-table.ts';
import type { PortalTools } from '../portal-tools.ts';
import { columnTags } from './article.ts';
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
  const [contact, roster, newest, former] = await Promise.all([
    tools.bodies.contact(body.id, today),
    tools.bodies.dutyRoster(body.id, today),
    released.releasedList(tools.db, { bodyId: body.id, size: 15 }),
    formerBodies(tools, body),
  ]);
  const leaders = roster
    .filter(({ duty }) => duty === 'first' || duty === 'in-charge')
    .map(({ personName, title }) => `${personName}（${title}）`);
  const facts: readonly (readonly [string, Content])[] = [
    ['机关名称', body.name],
    ['信息公开工作机构', contact?.office],
    ['办公地址', contact?.address],
    ['办公时间', contact?.hours],
    ['联系电话', contact?.phone],
    ['传真', contact?.fax],
    ['电子邮箱', contact?.email],
    ['监督电话', contact?.supervisionPhone],
    ['负责人', leaders.length > 0 && leaders.join('、')],
  ];
  return framed(surroundings, {
    title: body.name,
    crumbs: [{ name: '各镇各部门', address: '/bodies' }],
    feed: `/b/${body.slug}/feed.xml`,
    canonical: `/b/${body.slug}/`,
    main: bodyFrame(
      body,
      columns,
      `/b/${body.slug}/`,
      html`<h1>${body.name}</h1><dl class="facts">${facts.map(
        ([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
      )}</dl><h2>最近公开</h2>${articleList(newest.lines, '还没有公开信息。')}${
        former.length > 0 &&
        html`<h2>并入机关此前公开的信息</h2><ul>${former.map(
          ({ slug, name }) => html`<li><a href="/b/${body.slug}/former/${slug}/">${name}</a></li>`,
        )}</ul>`
      }`,
    ),
  });
}

/** One of the four blocks of a body. */
export async function blockPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const place = await placeOf(tools, surroundings);
  const block = blocks.find(({ slug }) => slug === surroundings.request.params.block);
  if ('instead' in place) return place.instead;
  if (!block) return missingPage(surroundings);
  const { body, columns } = place;
  const address = `/b/${body.slug}/${block.slug}/`;
  return framed(surroundings, {
    title: `${body.shortName}${block.name}`,
    here: block.name,
    canonical: address,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(body, columns, address, html`<h1>${block.name}</h1>${await content()}`),
  });

  async function content(): Promise<Content> {
    if (block!.slug === 'guide') return guideParts(tools, surroundings, body);
    if (block!.slug === 'reports') return reportsOf(tools, body);
    const own = columns.filter(({ kind }) => (block!.kinds as readonly string[]).includes(kind));
    if (own.length === 0) return html`<p class="empty">本机关尚未公开这部分内容。</p>`;
    const lists = await Promise.all(
      own.slice(0, 12).map(({ id }) => released.releasedList(tools.db, { columnId: id, size: 50 })),
    );
    return own.map(
      ({ name, slug }, index) =>
        html`<section><h2>${name}<a class="more" href="/b/${body.slug}/c/${slug}/" aria-label="更多${name}">更多</a></h2>${articleList(lists[index]?.lines ?? [])}</section>`,
    );
  }
}

async function reportsOf({ db, reports }: PortalTools, body: PublicBody): Promise<Content> {
  const of = { bodyIds: [body.id] };
  const [articles, filed, ofCounties] = await Promise.all([
    released.releasedReports(db, body.id),
    releasedReports(reports.db, of),
    releasedCountyReports(reports.db, of),
  ]);
  return html`${reportTable([body], { articles, filed, ofCounties }, '本机关尚未公开年报。')}${filed.length > 0 && html`<p><a href="/reports/${body.slug}">历年对比</a></p>`}`;
}

/** One column of a body, the newest first; a closed one too, for what is in it stays public. */
export async function columnPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const place = await placeOf(tools, surroundings);
  const { params, query } = surroundings.request;
  if ('instead' in place) return place.instead;
  const { body, columns } = place;
  const column = await released.columnAt(tools.db, body.id, params.column!);
  if (!column) return missingPage(surroundings);
  const page = pageOf(query);
  const { lines, count, capped } = await released.releasedList(tools.db, {
    columnId: column.id,
    page,
    size: pageSize,
  });
  if (page > 1 && lines.length === 0) return missingPage(surroundings);
  const address = `/b/${body.slug}/c/${column.slug}/`;
  return framed(surroundings, {
    title: `${column.name} - ${body.shortName}`,
    here: column.name,
    canonical: page === 1 ? address : `${address}?page=${page}`,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    feed: `${address}feed.xml`,
    meta: columnTags(column.name, body.name),
    main: bodyFrame(
      body,
      columns,
      address,
      html`<h1>${column.name}</h1>${column.closedOn !== null && html`<p class="notice">本栏目已于 ${column.closedOn} 停止更新，此前公开的信息仍可查阅。</p>`}<p class="dates">${countWords({ count, capped })}　<a href="${address}feed.xml">订阅本栏目</a></p>${articleList(lines)}${pager(address, {}, page, Math.ceil(count / pageSize))}`,
    ),
  });
}
