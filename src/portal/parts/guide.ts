import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html, type Safe } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import type { PortalTools } from '../portal-tools.ts';
import type { PageSurroundings } from './frame.ts';
import { articleList } from './lists.ts';

/**
 * The guide of a body (政府信息公开指南): the nine elements of article 12 from the records, so that they are never
 * out of date. The texts that the body has published are linked: shown here they would say the same twice.
 */
export async function guideParts(
  tools: PortalTools,
  { site, request }: PageSurroundings,
  body: PublicBody,
): Promise<Safe> {
  const { today } = request.act;
  const [contact, columns, { lines }] = await Promise.all([
    tools.bodies.contact(body.id, today),
    released.columnsOf(tools.db, body.id, today),
    released.releasedList(tools.db, { bodyId: body.id, kinds: ['guide'], size: 10 }),
  ]);
  const known = (text: string | null | undefined): Content =>
    text || html`<span class="unknown">未登记</span>`;
  const elements: readonly (readonly [string, Content])[] = [
    [
      '政府信息的分类',
      columns.length === 0 ? known(null) : `按栏目分为：${columns.map(({ name }) => name).join('、')}。`,
    ],
    ['编排体系', '按机关、栏目、发布日期编排；每条信息编有索引号，注明名称、内容概述、生成日期。'],
    [
      '获取方式',
      html`在<a href="/b/${body.slug}/">本机关的公开页面</a>查阅、<a href="/search?body=${body.slug}">检索</a>、下载；或到下列机构的办公地址查阅。没有主动公开的，可以向下列机构提出申请。`,
    ],
    ['政府信息公开工作机构', known(contact?.office)],
    [
      '办公地址',
      known([contact?.address, contact?.postcode && `（邮编 ${contact.postcode}）`].filter(Boolean).join('')),
    ],
    ['办公时间', known(contact?.hours)],
    ['联系电话', known(contact?.phone)],
    ['传真号码', known(contact?.fax)],
    ['互联网联系方式', known(contact?.email ?? site.address)],
  ];
  return html`<section aria-labelledby="elements"><h2 id="elements">${body.name}信息公开基本情况</h2><dl class="facts single">${elements.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}${contact?.supervisionPhone && html`<div><dt>监督电话</dt><dd>${contact.supervisionPhone}</dd></div>`}</dl></section>
${
  lines.length === 0
    ? html`<p class="empty">本机关尚未发布公开指南全文。</p>`
    : html`<section aria-labelledby="guide"><h2 id="guide">公开发布的指南全文</h2>${articleList(lines, '')}</section>`
}`;
}
