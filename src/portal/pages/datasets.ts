import { releasedCountyReports, releasedReports } from '../../filing/index.ts';
import { columnKinds, released } from '../../publishing/index.ts';
import type { Dataset } from '../parts/dataset.ts';
import { dayInChina } from '../parts/dates.ts';
import { onlyInColumns } from '../reports/only-in-columns.ts';
import { reportDatasets } from '../reports/report-datasets.ts';
import { countyReports, ownReports } from '../reports/report-kind.ts';

/** Everything that can be taken from here as data. */
export const datasets: readonly Dataset[] = [
  {
    slug: 'bodies',
    name: '机关名录',
    note: '公开政府信息的机关及其工作机构的联系方式。',
    fields: [
      ['slug', '文本', '页面地址中的简码，页面在 /b/简码/'],
      ['name', '文本', '机关全称'],
      ['shortName', '文本', '简称'],
      ['kind', '文本', '机关类别'],
      ['code', '文本', '统一社会信用代码'],
      ['office', '文本', '政府信息公开工作机构'],
      ['address', '文本', '办公地址'],
      ['hours', '文本', '办公时间'],
      ['phone', '文本', '联系电话'],
      ['fax', '文本', '传真号码'],
    ],
    async rows({ bodies }, today) {
      const { all } = await bodies.tree(today);
      const contacts = new Map(
        (
          await bodies.contacts(
            all.map(({ id }) => id),
            today,
          )
        ).map((contact) => [contact.bodyId, contact]),
      );
      return all.map(({ id, slug, name, shortName, kind, code }) => {
        const {
          office = null,
          address = null,
          hours = null,
          phone = null,
          fax = null,
        } = contacts.get(id) ?? {};
        return { slug, name, shortName, kind, code, office, address, hours, phone, fax };
      });
    },
  },
  {
    slug: 'publications',
    name: '主动公开信息目录',
    note: `现行公开的全部信息的目录（条例第十二条：索引、名称、内容概述、生成日期），每年一个文件（地址中不写年份的，是最近一年），每个文件最多 ${released.mostEntries} 条。`,
    yearly: true,
    fields: [
      ['id', '文本', '信息编号，正文在 /a/编号'],
      ['indexNo', '文本', '索引号'],
      ['title', '文本', '名称'],
      ['summary', '文本', '内容概述'],
      ['number', '文本', '文号'],
      ['body', '文本', '发布机构（现名）'],
      ['column', '文本', '栏目'],
      ['kind', '文本', '栏目类别'],
      ['formedOn', '日期', '成文日期'],
      ['releasedOn', '日期', '发布日期'],
    ],
    async rows({ db, bodies }, today, year) {
      const [{ lastKnown }, entries] = await Promise.all([
        bodies.structure(),
        released.catalogueOfYear(db, year),
      ]);
      return entries.map(({ bodyId, kind, releasedAt, ...entry }) => ({
        ...entry,
        body: lastKnown(bodyId, today)?.name ?? null,
        kind: columnKinds[kind],
        releasedOn: dayInChina(releasedAt),
      }));
    },
  },
  {
    slug: 'reports',
    name: '政府信息公开年报',
    note: '各机关和全县历年的政府信息公开工作年度报告及其地址；每一格的数据见“政府信息公开年报数据”，全县年报的见“全县年报数据”。',
    fields: [
      ['body', '文本', '机关（现名）'],
      ['year', '整数', '报告的年度'],
      ['title', '文本', '标题'],
      ['address', '文本', '页面地址'],
      ['publishedOn', '日期', '公开日期，更正过的为更正后公开的日期'],
      ['correction', '文本', '更正说明；没有更正的为空'],
      ['id', '文本', '只在公开栏目中发布的，为信息编号，正文在 /a/编号'],
    ],
    async rows({ db, bodies, reports }, today) {
      const [{ lastKnown }, articles, own, ofCounties] = await Promise.all([
        bodies.structure(),
        released.releasedReports(db),
        releasedReports(reports.db),
        releasedCountyReports(reports.db),
      ]);
      const filed = [
        ...own.map((one) => ({ ...one, kind: ownReports })),
        ...ofCounties.map((one) => ({ ...one, kind: countyReports })),
      ];
      const nameOf = (bodyId: string) => lastKnown(bodyId, today)?.name ?? null;
      return [
        ...filed.map(({ bodyId, year, publishedAt, correctionNote, kind }) => ({
          ...{ body: nameOf(bodyId), year },
          title: kind.nameOf(`${nameOf(bodyId)}${year}年政府信息公开工作年度报告`),
          address: kind.addressOf(lastKnown(bodyId, today)?.slug ?? bodyId, year),
          ...{ publishedOn: dayInChina(publishedAt), correction: correctionNote, id: null },
        })),
        ...onlyInColumns(articles, own).map(({ bodyId, year, title, id, releasedAt }) => ({
          ...{ body: nameOf(bodyId), year, title, address: `/a/${id}` },
          ...{ publishedOn: dayInChina(releasedAt), correction: null, id },
        })),
      ];
    },
  },
  ...reportDatasets,
  {
    slug: 'counts',
    name: '主动公开数量统计',
    note: '按机关、栏目和月份统计的公开数量，不含已撤回的信息。',
    fields: [
      ['body', '文本', '机关（现名）'],
      ['column', '文本', '栏目'],
      ['kind', '文本', '栏目类别'],
      ['month', '文本', '发布的年月，如 2025-03'],
      ['count', '整数', '条数'],
    ],
    async rows({ db, bodies }, today) {
      const [{ lastKnown }, counts] = await Promise.all([bodies.structure(), released.releasedCounts(db)]);
      return counts.map(({ bodyId, column, kind, month, count }) => ({
        ...{ body: lastKnown(bodyId, today)?.name ?? null, column, kind: columnKinds[kind], month, count },
      }));
    },
  },
];
