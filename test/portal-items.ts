import { mediaPlace, type PublicationMetadata } from '../src/publishing/index.ts';
import type { RevisionAttachment } from '../src/publishing/revision.ts';
import type { PortalFiles } from './portal-files.ts';

/** A text of the county whose portal is tested. */
export interface PortalItem {
  /** How tests call it. */
  readonly word?: string;
  /** Address words of its body and its column. */
  readonly column: string;
  readonly title: string;
  readonly html?: string;
  readonly summary?: string;
  readonly on: string;
  readonly metadata?: PublicationMetadata;
  readonly attachments?: readonly RevisionAttachment[];
}

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

const cells = (count: number, text: (column: number) => string, tag = 'td') =>
  Array.from({ length: count }, (_, column) => `<${tag}>${text(column)}</${tag}>`).join('');

const wideTable = `<table><caption>2025年耕地地力保护补贴发放情况</caption><tr>${cells(12, (column) => (column === 0 ? '村（社区）' : `${column}月发放金额`))}</tr>${[
  '云溪村',
  '石门村',
  '新桥社区',
]
  .map((village) => `<tr>${cells(12, (column) => (column === 0 ? village : `${column * 1200}.00 元`))}</tr>`)
  .join('')}</table>`;

/** One text of every kind that a page of the portal shows in its own way, hostile ones among them. */
export function portalItems(files: PortalFiles): readonly PortalItem[] {
  const guide = `<h3>一、公开范围</h3><p>本机关主动公开机构职能、政策文件、财政预决算等政府信息。</p><h5>（一）分类和编排</h5><p>按机关、栏目和年份编排。</p><h3>二、获取方式</h3><p>可以在本站查阅，也可以到公共查阅点查阅。</p>`;
  return [
    {
      column: 'county/gkzn',
      title: '云溪县人民政府信息公开指南',
      html: guide,
      on: '2024-02-01',
      word: 'guide',
    },
    { column: 'yunxi/gkzn', title: '云溪镇人民政府信息公开指南', html: guide, on: '2024-02-02' },
    { column: 'yunxi/gkzd', title: '云溪镇政府信息公开保密审查制度', on: '2023-05-04' },
    { column: 'yunxi/gkzd', title: '云溪镇政府信息依申请公开工作制度', on: '2023-05-05' },
    { column: 'yunxi/jgzn', title: '云溪镇机构设置和职能', on: '2024-03-01' },
    {
      ...{ word: 'policy', column: 'yunxi/zcwj', on: '2025-03-10' },
      title: '云溪镇人民政府关于印发《耕地地力保护补贴发放办法》的通知',
      summary: '规定补贴对象、标准、程序和监督方式。',
      html: `<p>各村民委员会、社区居民委员会：</p><p>现将《耕地地力保护补贴发放办法》印发给你们，请遵照执行。</p><h3>第一章 总则</h3><p>第一条 为规范补贴发放，根据有关规定制定本办法。</p><p>第二条 本办法适用于本镇行政区域内的耕地地力保护补贴。</p>${wideTable}<p style="text-align:right">云溪镇人民政府</p><p style="text-align:right">2025年3月10日</p>`,
      metadata: {
        ...{ number: '云溪府发〔2025〕3号', topic: '农业农村/补贴', genre: '通知', issuer: '云溪镇人民政府' },
        ...{ keywords: ['耕地地力保护补贴', '惠农补贴'], stage: '决策公开' },
      },
      attachments: [files.pdf, files.png, files.mp3],
    },
    {
      ...{ word: 'interpretation', column: 'yunxi/zcjd', on: '2025-03-12' },
      title: '《耕地地力保护补贴发放办法》解读',
      html: `<p>一、为什么制定？二、补贴给谁？三、怎样领取？</p>${mediaPlace(files.png.file)}<p>以文件为准。</p>`,
      attachments: [files.png],
    },
    {
      ...{ word: 'repealed', column: 'yunxi/zcwj', on: '2020-04-01', title: '云溪镇护林防火管理暂行规定' },
      metadata: { number: '云溪府发〔2020〕1号', genre: '规定' },
    },
    { word: 'noticed', column: 'yunxi/tzgg', on: '2025-06-01', title: '关于某处罚决定的公告' },
    { word: 'replaced', column: 'yunxi/zcwj', on: '2024-04-01', title: '耕地地力保护补贴发放办法（旧）' },
    { word: 'mistaken', column: 'yunxi/tzgg', on: '2025-06-02', title: '误发的一条公告' },
    ...[2022, 2023, 2024, 2025].map((year) => ({
      ...{ column: 'yunxi/gknb', on: `${year}-01-25`, word: `report-${year - 1}` },
      title: `云溪镇人民政府${year - 1}年政府信息公开工作年度报告`,
      html: '<p>本年度报告依据条例编制。</p>',
    })),
    { column: 'baitang/gknb', on: '2025-01-28', title: '白塘镇人民政府2024年政府信息公开工作年度报告' },
    { column: 'county/gknb', on: '2025-02-28', title: '云溪县人民政府2024年政府信息公开工作年度报告' },
    {
      ...{ word: 'hostile', column: 'yunxi/tzgg', on: '2025-07-01' },
      title: `恶意标题${hostile}`,
      summary: hostile,
      html: `<p onclick="alert(1)">正文${hostile}</p><p><a href="javascript:alert(1)">点我</a></p>`,
      metadata: { source: hostile, keywords: [hostile], topic: '=HYPERLINK("http://x")' },
    },
    { word: 'formula', column: 'baitang/tzgg', on: '2025-07-02', title: '=1+1 公式开头的标题,含"引号"' },
    { word: 'budget', column: 'caizheng/czyjs', on: '2023-02-15', title: '云溪县财政局2023年部门预算' },
    { word: 'merged', column: 'laocun/tzgg', on: '2024-05-06', title: '老村乡饮水工程停水通知' },
  ];
}

const subjects = ['春季森林防火', '防汛抗旱', '义务教育招生', '农村低保复核', '人居环境整治', '安全生产检查'];

/** So many plain texts that lists have pages. */
export function manyItems(): readonly PortalItem[] {
  return ['county', 'yunxi', 'baitang'].flatMap((body) =>
    Array.from({ length: 45 }, (_, index) => ({
      column: `${body}/${index % 3 === 0 ? 'tzgg' : 'gzdt'}`,
      title: `${body === 'county' ? '云溪县' : body === 'yunxi' ? '云溪镇' : '白塘镇'}${index % 3 === 0 ? '关于' : '扎实开展'}${subjects[index % subjects.length]}${index % 3 === 0 ? '的通知' : '工作'}（第${index + 1}期）`,
      html: `<p>${subjects[index % subjects.length]}工作有序推进，各村（社区）落实责任，及时公开进展情况。</p>`,
      on: `2025-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
    })),
  );
}
