import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** A set of open data (开放数据集) with what each of its fields means. */
interface Dataset {
  readonly slug: string;
  readonly name: string;
  readonly note: string;
  readonly fields: readonly (readonly [name: string, meaning: string])[];
  readonly rows: (
    tools: PortalTools,
    today: PageSurroundings['request']['act']['today'],
  ) => Promise<readonly Row[]>;
}

const datasets: readonly Dataset[] = [
  {
    slug: 'bodies',
    name: '机关名录',
    note: '本县公开政府信息的机关及其工作机构联系方式。',
    fields: [
      ['slug', '页面地址中的简码'],
      ['name', '机关全称'],
      ['code', '统一社会信用代码'],
      ['office', '信息公开工作机构'],
      ['address', '办公地址'],
      ['phone', '联系电话'],
    ],
    rows: async ({ bodies }, today) => {
      const { all } = await bodies.tree(today);
      const contacts = await bodies.contacts(
        all.map(({ id }) => id),
        today,
      );
      return all.map(({ id, slug, name, code }) => {
        const contact = contacts.find(({ bodyId }) => bodyId === id);
        return {
          ...{ slug, name, code },
          ...{
            office: contact?.office ?? null,
            address: contact?.address ?? null,
            phone: contact?.phone ?? null,
          },
        };
      });
    },
  },
  {
    slug: 'publications',
    name: '主动公开信息目录',
    note: '最近公开的五千条信息的目录：索引号、名称、发布机构、栏目和日期。',
    fields: [
      ['id', '信息编号，正文地址为 /a/编号'],
      ['indexNo', '索引号'],
      ['title', '名称'],
      ['number', '文号'],
      ['body', '发布机构'],
      ['releasedOn', '发布日期'],
    ],
    rows: async ({ db, bodies }, today) => {
      const [tree, { lines }] = await Promise.all([
        bodies.tree(today),
        released.releasedList(db, { size: 5000 }),
      ]);
      return lines.map(({ id, indexNo, title, number, bodyId, releasedAt }) => ({
        ...{ id, indexNo, title, number },
        ...{ body: tree.body(bodyId)?.name ?? null, releasedOn: dayInChina(releasedAt) },
      }));
    },
  },
  {
    slug: 'counts',
    name: '主动公开数量统计',
    note: '按机关、栏目和月份统计的公开数量。',
    fields: [
      ['body', '机关'],
      ['column', '栏目'],
      ['month', '年月'],
      ['count', '条数'],
    ],
    rows: async ({ db, bodies }, today) => {
      const [tree, counts] = await Promise.all([bodies.tree(today), released.releasedCounts(db)]);
      return counts.map(({ bodyId, column, month, count }) => ({
        ...{ body: tree.body(bodyId)?.name ?? null, column, month, count },
      }));
    },
  },
];

/** What is open and what it means (开放数据说明). */
export async function openDataPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return framed(surroundings, {
    title: '开放数据',
    crumbs: [{ name: '政府信息公开', address: '/' }],
    main: html`<h1>开放数据</h1><p>以下数据可以自由使用，随信息的发布和撤回立即更新。</p>${datasets.map(
      ({ slug, name, note, fields }) =>
        html`<section><h2>${name}</h2><p>${note}</p><p><a href="/data/${slug}.json">JSON</a>　<a href="/data/${slug}.csv">CSV</a></p><div class="wide"><table><caption>${name}的字段</caption><thead><tr><th scope="col">字段</th><th scope="col">含义</th></tr></thead><tbody>${fields.map(
          ([field, meaning]) => html`<tr><th scope="row">${field}</th><td>${meaning}</td></tr>`,
        )}</tbody></table></div></section>`,
    )}`,
  });
}

/** One set as JSON or CSV. */
export async function datasetPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const [, slug, format] = /^([a-z-]+)\.(json|csv)$/.exec(surroundings.request.params.name!) ?? [];
  const dataset = datasets.find((known) => known.slug === slug);
  if (!dataset) return missingPage(surroundings);
  const rows = await dataset.rows(tools, surroundings.request.act.today);
  if (format === 'json')
    return {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ name: dataset.name, fields: Object.fromEntries(dataset.fields), rows }),
    };
  const names = dataset.fields.map(([field]) => field);
  const lines = [names, ...rows.map((row) => names.map((field) => row[field] ?? ''))];
  return {
    type: 'text/csv; charset=utf-8',
    body: `\ufeff${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`,
  };
}

/** A field that a table program would take for a formula is marked as text (公式注入). */
function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
