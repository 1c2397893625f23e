import { paragraphs, type Writing } from './writing.ts';

/** What the report of a year says. */
export interface ReportFacts {
  readonly body: string;
  readonly year: number;
  readonly released: number;
  readonly news: number;
  readonly notices: number;
  readonly newMedia: number;
  readonly licences: number;
  readonly penalties: number;
  readonly trainings: number;
  /** It was filed: the whole report has a page of its own. */
  readonly isFiled: boolean;
}

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** The annual report of a body (政府信息公开工作年度报告) in six parts, in a year without applications. */
export function reportOf({ body, year, ...facts }: ReportFacts): Writing {
  const metadata = {
    ...{ topic: '政务公开', genre: '其他', stage: '结果公开' },
    keywords: [`${year}年`, '年度报告'],
  };
  const title = `${body}${year}年政府信息公开工作年度报告`;
  // What was filed has its own page; two texts of one report would differ sooner or later.
  if (facts.isFiled) return { ...metadata, title, html: filedText(year) };
  return {
    ...metadata,
    title,
    html: `${paragraphs(
      `本报告依照《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日起至${year}年12月31日止。`,
    )}<h2>一、总体情况</h2>${paragraphs(
      `全年通过县政府网站公开信息${facts.released}条，其中工作动态${facts.news}条、通知公告${facts.notices}条。${facts.newMedia > 0 ? `通过政务新媒体发布信息${facts.newMedia}条。` : ''}`,
      `全年没有收到政府信息公开申请。${facts.trainings > 0 ? `组织政务公开培训${facts.trainings}次。` : ''}信息发布实行三级审核。`,
    )}<h2>二、主动公开政府信息情况</h2>${activeTable(facts)}<h2>三、收到和处理政府信息公开申请情况</h2>${paragraphs('本年度新收申请和上年结转申请均为0件。')}<table><thead><tr><th>申请人</th>${applicants.map((label) => `<th>${label}</th>`).join('')}<th>总计</th></tr></thead><tbody><tr><td>本年新收政府信息公开申请数量</td>${'<td>0</td>'.repeat(7)}</tr><tr><td>上年结转政府信息公开申请数量</td>${'<td>0</td>'.repeat(7)}</tr></tbody></table><h2>四、政府信息公开行政复议、行政诉讼情况</h2>${paragraphs('本年度没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。')}<h2>五、存在的主要问题及改进情况</h2>${paragraphs(
      '主要问题：部分栏目更新不够及时，图表和视频形式的解读较少。',
      '改进措施：每月检查栏目更新，逾期的提前提醒；对重要政策同步制作图解。',
    )}<h2>六、其他需要报告的事项</h2>${paragraphs('本年度没有收取信息处理费。')}`,
  };
}

const filedText = (year: number): string =>
  paragraphs(
    `${year}年政府信息公开工作年度报告已按全国统一格式编制并公布，全文、三张统计表和各种格式的文件见本站“公开年报”。`,
  );

function activeTable({ licences, penalties }: Pick<ReportFacts, 'licences' | 'penalties'>): string {
  const group = (place: string, heading: string, rows: readonly (readonly [string, string])[]) =>
    `<tr><th colspan="2">第二十条第（${place}）项</th></tr><tr><th>信息内容</th><th>${heading}</th></tr>${rows
      .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
      .join('')}`;
  return `<table><tbody>${group('五', '本年处理决定数量', [['行政许可', String(licences)]])}${group(
    '六',
    '本年处理决定数量',
    [
      ['行政处罚', String(penalties)],
      ['行政强制', '0'],
    ],
  )}${group('八', '本年收费金额（单位：万元）', [['行政事业性收费', '0']])}</tbody></table>`;
}
