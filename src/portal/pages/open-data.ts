import { csvText, html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import type { Dataset } from '../parts/dataset.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { datasets } from './datasets.ts';
import { missingPage } from './missing.ts';

/** The files of a set: one, or one for each year. */
function filesOf({ slug, yearly }: Dataset, years: readonly number[]): readonly string[] {
  return yearly ? years.map((year) => `${slug}-${year}`) : [slug];
}

/** The years of a yearly set, the newest first; none of another set. */
async function yearsOf({ yearly, years }: Dataset, tools: PortalTools): Promise<readonly number[]> {
  if (!yearly) return [];
  if (years) return years(tools);
  const span = await released.yearsOfReleases(tools.db);
  return span ? Array.from({ length: span.last - span.first + 1 }, (_, back) => span.last - back) : [];
}

/** What is open and what it means (开放数据说明). */
export async function openDataPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const years = new Map(
    await Promise.all(datasets.map(async (one) => [one.slug, await yearsOf(one, tools)] as const)),
  );
  return framed(surroundings, {
    title: '开放数据',
    canonical: '/data',
    crumbs: [],
    main: html`<h1>开放数据</h1><div class="sheet"><p>以下数据由${surroundings.site.name}提供，任何人可以自由下载、使用和再发布，注明来源即可。数据随信息的发布、更正和撤回立即更新，与网页一致。CSV 文件用 UTF-8 编码，可以直接用表格软件打开；以等号等符号开头的文字前加了一个单引号，防止被当作公式。依申请公开的统计按机关和年份提供，在各机关的“依申请公开统计”页下载。全部数据集的说明也可以<a href="/data/index.json">按 JSON 读取</a>。</p></div>${datasets.map(
      (dataset) =>
        html`<section class="sheet" id="${dataset.slug}" aria-labelledby="${dataset.slug}-name"><h2 id="${dataset.slug}-name">${dataset.name}</h2><p>${dataset.note}</p><ul class="downloads">${filesOf(
          dataset,
          years.get(dataset.slug) ?? [],
        ).map((file) => {
          const year = dataset.yearly ? ` ${file.slice(-4)} 年` : '';
          return html`<li>${year}<a href="/data/${file}.csv" aria-label="${dataset.name}${year} CSV">CSV</a><a href="/data/${file}.json" aria-label="${dataset.name}${year} JSON">JSON</a></li>`;
        })}</ul><div class="wide" role="region" tabindex="0" aria-label="${dataset.name}的字段"><table><caption>${dataset.name}的字段</caption><thead><tr><th scope="col">字段</th><th scope="col">类型</th><th scope="col">含义</th></tr></thead><tbody>${dataset.fields.map(
          ([field, type, meaning]) =>
            html`<tr><th scope="row">${field}</th><td>${type}</td><td class="words">${meaning}</td></tr>`,
        )}</tbody></table></div></section>`,
    )}`,
  });
}

/** One file of a set as JSON or CSV, or the description of all sets. */
export async function datasetPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { params, act } = surroundings.request;
  if (params.name === 'index.json') return description(tools, surroundings);
  const [, slug, year, format] = /^([a-z]+)(?:-(\d{4}))?\.(json|csv)$/.exec(params.name!) ?? [];
  const dataset = datasets.find((known) => known.slug === slug);
  if (!dataset || (year !== undefined && !dataset.yearly)) return missingPage(surroundings);
  const years = await yearsOf(dataset, tools);
  if (year !== undefined && !years.includes(Number(year))) return missingPage(surroundings);
  // Without a year the newest one is meant, so that programs may keep the address.
  const wanted = year === undefined ? years[0] : Number(year);
  const rows = dataset.yearly && !wanted ? [] : await dataset.rows(tools, act.today, wanted ?? 0);
  if (format === 'json')
    return {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({
        ...{ name: dataset.name, ...(wanted ? { year: wanted } : {}), publisher: surroundings.site.name },
        ...{ fields: fieldsOf(dataset), count: rows.length, rows },
      }),
    };
  const names = dataset.fields.map(([field]) => field);
  return {
    type: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="${slug}${wanted ? `-${wanted}` : ''}.csv"` },
    body: csvText([names, ...rows.map((row) => names.map((field) => row[field] ?? ''))]),
  };
}

async function description(tools: PortalTools, { site }: PageSurroundings): Promise<PageReply> {
  const years = new Map(
    await Promise.all(datasets.map(async (one) => [one.slug, await yearsOf(one, tools)] as const)),
  );
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      publisher: site.name,
      datasets: datasets.map((dataset) => ({
        ...{ slug: dataset.slug, name: dataset.name, description: dataset.note, fields: fieldsOf(dataset) },
        files: filesOf(dataset, years.get(dataset.slug) ?? []).flatMap((file) =>
          ['csv', 'json'].map((format) => `${site.address}/data/${file}.${format}`),
        ),
      })),
    }),
  };
}

const fieldsOf = ({ fields }: Dataset) => fields.map(([name, type, meaning]) => ({ name, type, meaning }));
