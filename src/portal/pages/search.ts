import type { BodyTree } from '../../bodies/index.ts';
import { html, type PageReply, type Safe } from '../../platform/index.ts';
import { columnKinds, released } from '../../publishing/index.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { highlighted, passageAround } from '../parts/highlight.ts';
import { pageOf, pager } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';

type Query = Readonly<Record<string, string>>;

/** The public search (站内搜索): by words, narrowed by body, kind and year. */
export async function searchPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const text = (query.q ?? '').slice(0, 100);
  const asked = askedFor(query, tree);
  const result = text.trim() === '' ? null : await released.searchReleased(tools.db, { text, ...asked });
  return framed(surroundings, {
    title: text ? `搜索：${text}` : '搜索',
    unlisted: true,
    main: html`<h1>搜索政府信息</h1>${searchForm(query, tree, Number(act.today.slice(0, 4)))}${result && found(result, query, tree)}`,
  });
}

function askedFor(query: Query, tree: BodyTree) {
  const body = query.body ? tree.bySlug(query.body) : null;
  const year = Number(query.year);
  return {
    order: query.order === 'best' ? ('best' as const) : ('newest' as const),
    page: pageOf(query),
    ...(body ? { bodyId: body.id } : {}),
    ...(query.kind && query.kind in columnKinds ? { kind: query.kind } : {}),
    ...(year >= 1990 && year < 2200 ? { year } : {}),
    ...(query.validity ? { validity: query.validity.slice(0, 20) } : {}),
  };
}

function searchForm(query: Query, tree: BodyTree, thisYear: number): Safe {
  const option = (value: string, name: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === (chosen ?? '') && html`selected`}>${name}</option>`;
  const years = Array.from({ length: 12 }, (_, back) => String(thisYear - back));
  return html`<form class="filters" action="/search" method="get" aria-label="搜索条件">
<label>关键词<input name="q" type="search" value="${query.q ?? ''}" maxlength="100"></label>
<label>机关<select name="body">${option('', '全部', query.body)}${tree.all.map(({ slug, shortName }) => option(slug, shortName, query.body))}</select></label>
<label>类别<select name="kind">${option('', '全部', query.kind)}${Object.entries(columnKinds).map(([kind, name]) => option(kind, name, query.kind))}</select></label>
<label>年份<select name="year">${option('', '全部', query.year)}${years.map((year) => option(year, `${year} 年`, query.year))}</select></label>
<label>排序<select name="order">${option('newest', '最新', query.order ?? 'newest')}${option('best', '最相关', query.order)}</select></label>
<button>搜索</button></form>`;
}

function found(result: released.SearchPage, query: Query, tree: BodyTree): Safe {
  const { hits, count, capped, words, loosened } = result;
  if (count === 0)
    return html`<div class="empty" role="status"><p>没有找到含有“${query.q ?? ''}”的信息。</p><ul><li>换一个说法，或减少关键词；</li><li>去掉机关、类别、年份等条件；</li><li>仍找不到的，可以查看<a href="/catalogue">法定主动公开目录</a>，或依法申请公开。</li></ul></div>`;
  const { page: _page, ...others } = query;
  return html`<p class="dates" role="status">${loosened && '没有同时含有全部关键词的信息，以下含有其中一部分。'}共找到${capped ? `超过 ${count}` : ` ${count}`} 条。</p>
<ol class="hits">${hits.map(
    ({ id, title, bodyId, releasedAt, summary }) =>
      html`<li><h2><a href="/a/${id}">${highlighted(title, words)}</a></h2><p>${highlighted(passageAround(summary, words), words)}</p><p class="dates">${tree.body(bodyId)?.shortName ?? ''}　${dayInChina(releasedAt)}</p></li>`,
  )}</ol>${pager('/search', others, pageOf(query), Math.ceil(count / released.pageSize))}`;
}
