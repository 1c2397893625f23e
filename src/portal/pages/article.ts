import { chineseDate, type Day } from '../../law/index.ts';
import {
  type Content,
  chineseSize,
  dayOfInstant,
  html,
  isId,
  type PageReply,
  type Safe,
} from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { answerList } from '../parts/answer-list.ts';
import { articleText, fileAddress, mediaBelow } from '../parts/article-text.ts';
import { dayInChina, minuteInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { validityName } from '../parts/validity.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

/** One publication with everything that belongs to it (正文页). */
export async function articlePage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { params, act } = surroundings.request;
  const id = params.id!;
  const article = isId(id) ? await released.releasedArticle(tools.db, id) : null;
  if (!article) return isId(id) ? gonePage(tools, surroundings, id) : missingPage(surroundings);
  const [structure, answered] = await Promise.all([
    tools.bodies.structure(),
    released.answersAbout(tools.db, id),
  ]);
  const body = structure.resolve(article.bodyId, act.today);
  // The body as it was called when it published.
  const publisher =
    structure.lastKnown(article.bodyId, dayOfInstant(article.releasedAt) as Day)?.name ??
    surroundings.site.name;
  return framed(surroundings, {
    title: article.title,
    here: '正文',
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      ...(body ? [{ name: body.shortName, address: `/b/${body.slug}/` }] : []),
      // The columns of a body that was merged into another one went with it.
      ...(body?.id === article.bodyId
        ? [{ name: article.column.name, address: `/b/${body.slug}/c/${article.column.slug}/` }]
        : []),
    ],
    canonical: `/a/${id}`,
    meta: articleTags(article, publisher, surroundings.site),
    main: html`<article>
<h1>${article.title}</h1>
<p class="dates">发布日期：<time datetime="${dayInChina(article.releasedAt)}">${dayInChina(article.releasedAt)}</time>　来源：${article.metadata.source ?? publisher}</p>
${entryTable(article, publisher)}
${corrections(article)}
${articleText(article.html, { files: article.attachments })}
${mediaBelow(article.html, article.attachments)}
${attachments(article)}
${linkedArticles('相关解读', article.interpretations)}${linkedArticles('解读的政策', article.policies)}
${answered.length > 0 && html`<section class="answers"><h2>读者提问与答复</h2>${answerList(answered)}</section>`}
<p class="tools"><a href="/a/${id}/print">打印版</a><a href="/feedback?about=${id}">这条信息有错？</a></p>
${satisfactionForm(id)}
</article>`,
  });
}

/** The tags that government sites put on an article (网站标签). */
function articleTags(
  { id, title, summary, plain, column, metadata, releasedAt, attachments: files }: released.ReleasedArticle,
  publisher: string,
  { address }: PageSurroundings['site'],
): readonly (readonly [string, string])[] {
  const picture = files.find(({ kind }) => kind === 'picture');
  return [
    ...columnTags(column.name, publisher),
    ['ArticleTitle', title],
    ['PubDate', minuteInChina(releasedAt)],
    ['ContentSource', metadata.source ?? publisher],
    ['Keywords', [...(metadata.keywords ?? []), column.name].join(',')],
    ['Author', metadata.issuer ?? publisher],
    ['Description', summary || plain.slice(0, 120).replace(/\s+/g, ' ')],
    ...(picture ? [['Image', `${address}${fileAddress(picture)}`] as const] : []),
    ['Url', `${address}/a/${id}`],
  ];
}

/** The tags that tell to which column a page belongs. */
export function columnTags(column: string, body: string): readonly (readonly [string, string])[] {
  return [
    ['ColumnName', column],
    ['ColumnDescription', `${body}“${column}”栏目公开的政府信息`],
    ['ColumnKeywords', `${column},${body},政府信息公开`],
    ['ColumnType', column],
  ];
}

/** The entry of the catalogue that belongs to it: index number, dates, validity (§7.3 of the national format). */
function entryTable(article: released.ReleasedArticle, publisher: string): Safe {
  const { metadata, document } = article;
  const facts: readonly (readonly [string, Content])[] = [
    ['索引号', article.indexNo],
    ['主题分类', metadata.topic],
    ['体裁分类', metadata.genre],
    ['发布机构', publisher],
    ['发文机关', metadata.issuer],
    ['文号', document?.number ?? metadata.number],
    ['成文日期', article.formedOn],
    ['发布日期', dayInChina(article.releasedAt)],
    ['有效性', document && validityName(document.state)],
    ['实施日期', document?.effectiveOn],
    ['失效日期', document?.validUntil],
    ['废止日期', document?.endedOn],
    ['公开方式', '主动公开'],
    ['关键词', metadata.keywords?.join('　')],
    ['公开类别', metadata.stage],
  ];
  return html`<dl class="entry">${[
    ...facts.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`),
    article.summary && html`<div class="whole"><dt>内容概述</dt><dd>${article.summary}</dd></div>`,
  ]}</dl>`;
}

function corrections({ corrections: list }: released.ReleasedArticle): Content {
  if (list.length === 0) return null;
  return html`<section class="corrections" aria-label="更正说明"><h2>更正说明</h2><ul>${list.map(
    ({ at, note }) => html`<li>${chineseDate(dayInChina(at) as Day)}：${note}</li>`,
  )}</ul></section>`;
}

function attachments({ attachments: files }: released.ReleasedArticle): Content {
  const documents = files.filter(({ kind }) => kind === 'document');
  if (documents.length === 0) return null;
  return html`<section class="files"><h2>附件下载</h2><ul>${documents.map(
    (file) =>
      html`<li><a href="${fileAddress(file)}" download>${file.name}</a>（${chineseSize(file.size)}）${file.caption}</li>`,
  )}</ul></section>`;
}

function linkedArticles(name: string, articles: readonly released.LinkedArticle[]): Content {
  if (articles.length === 0) return null;
  return html`<section class="linked"><h2>${name}</h2><ul>${articles.map(
    ({ id, title }) => html`<li><a href="/a/${id}">${title}</a></li>`,
  )}</ul></section>`;
}

function satisfactionForm(id: string): Safe {
  return html`<form class="satisfaction" method="post" action="/satisfaction"><input type="hidden" name="about" value="${id}">
<fieldset><legend>这条信息对您有帮助吗？</legend>${[
    [5, '很有帮助'],
    [3, '一般'],
    [1, '没有帮助'],
  ].map(([score, name]) => html`<button name="score" value="${score}">${name}</button>`)}</fieldset></form>`;
}

/** The text for the printer, with what a reader of the paper needs to find it again (打印版). */
export async function printPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const id = surroundings.request.params.id!;
  const article = isId(id) ? await released.releasedArticle(tools.db, id) : null;
  if (!article) return missingPage(surroundings);
  const { site, style } = surroundings;
  const structure = await tools.bodies.structure();
  const on = dayOfInstant(article.releasedAt) as Day;
  const publisher = structure.lastKnown(article.bodyId, on)?.name ?? site.name;
  const number = article.document?.number ?? article.metadata.number;
  const documents = article.attachments.filter(({ kind }) => kind === 'document');
  const body = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${article.title}（打印版） - ${site.name}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${site.address && html`<link rel="canonical" href="${site.address}/a/${id}">`}<link rel="stylesheet" href="${style}"></head>
<body class="print"><main><p class="tools"><a href="/a/${id}">返回网页版</a></p><h1>${article.title}</h1>
<p class="dates">${number && `${number}　`}发布机构：${publisher}　发布日期：${on}${article.indexNo && `　索引号：${article.indexNo}`}</p>
${corrections(article)}
${articleText(article.html, { files: article.attachments, on: 'paper' })}
${mediaBelow(article.html, article.attachments, 'paper')}
${documents.length > 0 && html`<p class="dates">附件：${documents.map(({ name }, index) => html`${index > 0 && '；'}${name}`)}（见网页版）</p>`}
<p class="dates">${site.name}　${site.address}/a/${id}</p></main></body></html>
`;
  return { body: String(body) };
}

/** Where something was that is no more: taken back with notice, replaced, or simply not there. */
async function gonePage(tools: PortalTools, surroundings: PageSurroundings, id: string): Promise<PageReply> {
  const notice = await released.withdrawalNotice(tools.db, id);
  if (!notice) return missingPage(surroundings);
  const main =
    'replacedBy' in notice
      ? html`<section class="problem"><h1>这条信息已被替代</h1><p>发布机关已发布新的信息，请阅读<a href="/a/${notice.replacedBy}">新的信息</a>。</p></section>`
      : html`<section class="problem"><h1>这条信息已撤回</h1><p>发布机关于${chineseDate(dayInChina(notice.at) as Day)}撤回了这条信息。</p><p>原因：${notice.reason}</p></section>`;
  return { ...framed(surroundings, { title: '信息已撤下', unlisted: true, main }), status: 410 };
}
