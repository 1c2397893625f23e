import { html, type PageReply } from '../../platform/index.ts';
import { type ColumnKind, columnKinds, released } from '../../publishing/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { articleList, countWords, pageOf, pager } from '../parts/lists.ts';
import { validities, validityName } from '../parts/validity.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

const pageSize = 20;

const yearIn = (text: string | undefined): number | undefined =>
  /^(?:19|20)\d\d$/.test(text ?? '') ? Number(text) : undefined;

/** What all bodies published of one kind, the newest first. */
export async function latestPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { params, query } = surroundings.request;
  if (!Object.hasOwn(columnKinds, params.kind!)) return missingPage(surroundings);
  const kind = params.kind as ColumnKind;
  const page = pageOf(query);
  const { lines, count, capped } = await released.releasedList(tools.db, {
    kinds: [kind],
    page,
    size: pageSize,
  });
  if (page > 1 && lines.length === 0) return missingPage(surroundings);
  return framed(surroundings, {
    title: columnKinds[kind],
    crumbs: [{ name: '各机关最新公开', address: '/bodies' }],
    main: html`<h1>${columnKinds[kind]}</h1><div class="sheet"><p class="dates">${countWords({ count, capped })}</p>${articleList(lines)}</div>${pager(`/latest/${kind}`, {}, page, Math.ceil(count / pageSize))}`,
  });
}

/** The policy library (政策文件库): documents with number, body and validity, narrowed by each. */
export async function policiesPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const page = pageOf(query);
  const body = query.body ? tree.bySlug(query.body) : null;
  const year = yearIn(query.year);
  const { documents, count, capped } = await released.policyLibrary(tools.db, {
    ...{ page, size: pageSize },
    ...(body ? { bodyId: body.id } : {}),
    ...(query.validity ? { validity: query.validity.slice(0, 20) } : {}),
    ...(year ? { year } : {}),
    ...(query.title ? { title: query.title.slice(0, 100) } : {}),
  });
  const option = (value: string, name: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === (chosen ?? '') && html`selected`}>${name}</option>`;
  const { page: _page, ...others } = query;
  return framed(surroundings, {
    title: '政策文件库',
    crumbs: [],
    canonical: '/policies',
    main: html`<h1>政策文件库</h1>
<form class="filters" action="/policies" method="get" aria-label="筛选条件"><label>标题<input name="title" value="${query.title ?? ''}" maxlength="100"></label>
<label>机关<select name="body">${option('', '全部', query.body)}${tree.all.map(({ slug, shortName }) => option(slug, shortName, query.body))}</select></label>
<label>有效性<select name="validity">${option('', '全部', query.validity)}${Object.entries(validities).map(([state, name]) => option(state, name, query.validity))}</select></label>
<label>年份<input name="year" inputmode="numeric" maxlength="4" size="4" value="${query.year ?? ''}"></label><button>筛选</button></form>
<p class="dates" role="status">${countWords({ count, capped }, '件')}</p>
${
  documents.length === 0
    ? html`<p class="empty">没有符合条件的文件。</p>`
    : html`<div class="wide stacking" role="region" tabindex="0" aria-label="政策文件列表"><table><caption class="unseen">政策文件</caption><thead><tr><th scope="col">标题</th><th scope="col">文号</th><th scope="col">发布机构</th><th scope="col">成文日期</th><th scope="col">有效性</th></tr></thead><tbody>${documents.map(
        ({ id, title, number, bodyId, formedOn, state }) =>
          html`<tr><th scope="row" class="words"><a href="/a/${id}">${title}</a></th><td data-label="文号">${number}</td><td data-label="发布机构">${tree.body(bodyId)?.shortName ?? ''}</td><td data-label="成文日期">${formedOn}</td><td data-label="有效性">${state ? validityName(state) : ''}</td></tr>`,
      )}</tbody></table></div>`
}
${pager('/policies', others, page, Math.ceil(count / pageSize))}`,
  });
}
