import type { BodyTree, PublicBody } from '../../bodies/index.ts';
import { type Content, html, type PageReply, type Safe } from '../../platform/index.ts';
import { columnKinds, released } from '../../publishing/index.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { highlighted, passageAround } from '../parts/highlight.ts';
import { pageOf, pager } from '../parts/lists.ts';
import { validities } from '../parts/validity.ts';
import type { PortalTools } from '../portal-tools.ts';

type Query = Readonly<Record<string, string>>;

/** What a visitor asked for, once it is known what the words of the address mean. */
interface Asked {
  readonly text: string;
  readonly query: Query;
  readonly tree: BodyTree;
  readonly columns: readonly released.ReleasedColumn[];
}

/** The public search (站内搜索): by words or number, narrowed by body, column, kind, year and validity. */
export async function searchPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const text = (query.q ?? '').slice(0, 100).trim();
  const body = query.body ? tree.bySlug(query.body) : null;
  const columns = body ? await released.columnsOf(tools.db, body.id, act.today) : [];
  const asked: Asked = { text, query, tree, columns };
  return framed(surroundings, {
    title: text ? `搜索：${text}` : '搜索',
    here: '搜索',
    crumbs: [],
    unlisted: true,
    main: html`<h1>搜索政府信息</h1>${searchForm(asked, Number(act.today.slice(0, 4)))}${await results(tools, asked)}`,
  });
}

function selection({ query, tree, columns }: Asked) {
  const body = query.body ? tree.bySlug(query.body) : null;
  const column = columns.find(({ slug }) => slug === query.column);
  const year = Number(query.year);
  return {
    order: query.order === 'best' ? ('best' as const) : ('newest' as const),
    page: Math.min(pageOf(query), released.countedUpTo / released.pageSize),
    ...(body ? { bodyId: body.id } : {}),
    ...(column ? { columnId: column.id } : {}),
    ...(query.kind && Object.hasOwn(columnKinds, query.kind) ? { kind: query.kind } : {}),
    ...(year >= 1990 && year < 2200 ? { year } : {}),
    ...(query.validity && Object.hasOwn(validities, query.validity) ? { validity: query.validity } : {}),
  };
}

function searchForm({ text, query, tree, columns }: Asked, thisYear: number): Safe {
  const option = (value: string, name: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === (chosen ?? '') && html`selected`}>${name}</option>`;
  const years = Array.from({ length: 12 }, (_, back) => String(thisYear - back));
  return html`<form class="filters" action="/search" method="get" aria-label="搜索条件">
<label>关键词、文号或索引号<input name="q" type="search" value="${text}" maxlength="100" list="known"></label>
<datalist id="known">${knownWords(tree).map((word) => html`<option value="${word}"></option>`)}</datalist>
<label>机关<select name="body">${option('', '全部', query.body)}${tree.all.map(({ slug, shortName }) => option(slug, shortName, query.body))}</select></label>
${columns.length > 0 && html`<label>栏目<select name="column">${option('', '全部', query.column)}${columns.map(({ slug, name }) => option(slug, name, query.column))}</select></label>`}
<label>类别<select name="kind">${option('', '全部', query.kind)}${Object.entries(columnKinds).map(([kind, name]) => option(kind, name, query.kind))}</select></label>
<label>年份<select name="year">${option('', '全部', query.year)}${years.map((year) => option(year, `${year} 年`, query.year))}</select></label>
<label>有效性<select name="validity">${option('', '全部', query.validity)}${Object.entries(validities).map(([state, name]) => option(state, name, query.validity))}</select></label>
<label>排序<select name="order">${option('newest', '最新', query.order ?? 'newest')}${option('best', '最相关', query.order)}</select></label>
<button>搜索</button></form>`;
}

/** Offered while somebody types (搜索建议): what everybody looks for, and the names of bodies. */
const knownWords = ({ all }: BodyTree): readonly string[] => [
  ...['规范性文件', '财政预算', '财政决算', '行政许可', '行政处罚', '惠农补贴', '农村低保', '养老保险'],
  ...['义务教育招生', '征地补偿', '应急预案', '机构职能', '年度报告', '招标采购', '危房改造', '政策解读'],
  ...all.map(({ name }) => name),
];

async function results(tools: PortalTools, asked: Asked): Promise<Content> {
  const { text, query, tree } = asked;
  const wanted = selection(asked);
  const isNarrowed = ['body', 'column', 'kind', 'year', 'validity'].some((field) => query[field]);
  if (text === '' && !isNarrowed)
    return html`<p class="empty">请输入关键词，如“低保”“预算”；也可以输入文号或索引号。</p>`;
  const [exact, result] = await Promise.all([
    released.numbered(tools.db, text),
    released.searchReleased(tools.db, { text, ...wanted }),
  ]);
  const named = isNarrowed || wanted.page > 1 ? [] : bodiesNamed(tree, text);
  return html`${named.length > 0 && html`<section class="exact" aria-label="名称相符的机关"><h2>机关</h2><ul>${named.map(({ slug, name }) => html`<li><a href="/b/${slug}/">${name}</a>（<a href="/b/${slug}/guide/">公开指南</a>）</li>`)}</ul></section>`}${exact.length > 0 && html`<section class="exact" aria-label="编号相符的文件"><h2>文号或索引号相符</h2><ul>${exact.map(({ id, title }) => html`<li><a href="/a/${id}">${title}</a></li>`)}</ul></section>`}${
    result.count === 0 ? await nothing(tools, asked) : found(result, wanted.page, text, query, tree)
  }`;
}

/** Bodies that are called so, or named among other words: whoever looks for 水利局 mostly wants its page. */
function bodiesNamed({ all }: BodyTree, text: string): readonly PublicBody[] {
  if (text.length < 2) return [];
  const meant = all.filter(({ name, shortName }) => text.includes(shortName) || name.includes(text));
  return meant.length > mostBodies ? [] : meant;
}

/** More bodies than these tell that a general word was looked for, such as 人民政府. */
const mostBodies = 3;

/** Nothing was found: what comes near, and what else can be done. */
async function nothing(tools: PortalTools, { text, query, tree }: Asked): Promise<Safe> {
  const [titles, columns] = await Promise.all([
    released.likeTitles(tools.db, text),
    released.likeColumns(tools.db, text),
  ]);
  const named = columns.flatMap(({ bodyId, name, slug }) => {
    const body = tree.body(bodyId);
    return body ? [{ address: `/b/${body.slug}/c/${slug}/`, name: `${body.shortName} · ${name}` }] : [];
  });
  const near = [...titles.map(({ id, title }) => ({ address: `/a/${id}`, name: title })), ...named];
  const isNarrowed = ['body', 'column', 'kind', 'year', 'validity'].some((field) => query[field]);
  return html`<div class="empty" role="status"><p>没有找到${text === '' ? '符合条件' : `含有“${text}”`}的信息。</p></div>
${near.length > 0 && html`<section class="near"><h2>您是不是要找</h2><ul>${near.map(({ address, name }) => html`<li><a href="${address}">${name}</a></li>`)}</ul></section>`}
<h2>您可以</h2><ul>${isNarrowed && html`<li><a href="/search?${String(new URLSearchParams({ q: text }))}">去掉机关、栏目、类别、年份等条件，再搜一次</a>；</li>`}<li>换一个说法，或减少关键词；</li><li>查看<a href="/catalogue">法定主动公开内容</a>和<a href="/bodies">各镇各部门</a>的栏目；</li><li>仍找不到的，可以<a href="/apply">依申请公开</a>，办法见<a href="/guide">公开指南</a>。</li></ul>`;
}

function found(
  { hits, count, capped, words, loosened }: released.SearchPage,
  page: number,
  text: string,
  query: Query,
  tree: BodyTree,
): Safe {
  const { page: _page, ...others } = query;
  return html`<p class="dates" role="status">${loosened && `没有同时含有“${text}”全部关键词的信息，以下信息含有其中一部分。`}${capped ? `找到的信息超过 ${count} 条，只列出前 ${count} 条；加上条件可以缩小范围。` : `共找到 ${count} 条。`}</p>
<ol class="hits">${hits.map((hit) => shownHit(hit, words, tree))}</ol>${pager('/search', others, page, Math.ceil(count / released.pageSize))}`;
}

function shownHit(
  { id, title, bodyId, releasedAt, summary, keywords }: released.SearchHit,
  words: readonly string[],
  tree: BodyTree,
): Safe {
  const isSaid = (text: string) => words.some((word) => text.toLowerCase().includes(word));
  const passage = passageAround(summary, words);
  // What only its keywords tell of would seem to have nothing to do with the search.
  const reason = isSaid(title + passage) ? [] : keywords.filter(isSaid);
  return html`<li><h2><a href="/a/${id}">${highlighted(title, words)}</a></h2><p>${highlighted(passage, words)}</p>${reason.length > 0 && html`<p class="dates">关键词：${highlighted(reason.join('，'), words)}</p>`}<p class="dates">${tree.body(bodyId)?.shortName ?? ''}　${dayInChina(releasedAt)}</p></li>`;
}
