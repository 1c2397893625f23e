import {
  countInWords,
  type OutcomeGroup,
  outcomeGroups,
  type PublicCount,
  type PublicStatistics,
  periods,
} from '../../applications/index.ts';
import type { PublicBody } from '../../bodies/index.ts';
import { chineseDate } from '../../law/index.ts';
import { csvText, html, type PageReply, type PageRequest, type Safe } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { bodyFrame } from '../parts/body-frame.ts';
import { findBody } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { rangeChart } from '../parts/range-chart.ts';
import { type Span, spanNav, spanOf } from '../parts/statistics-span.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

/** What became of the applications to a body in a span of closed quarters (依申请公开统计). */
export async function applicationStatisticsPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { request } = surroundings;
  const found = await findBody(tools, request);
  if (!found) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const { body } = found;
  const span = spanOf(request.query.year, request.query.period, request);
  if (span === null) return missingPage(surroundings);
  const address = `/b/${body.slug}/applications/`;
  const [columns, statistics] = await Promise.all([
    released.columnsOf(tools.db, body.id, request.act.today),
    statisticsOf(tools, request, body, span),
  ]);
  return framed(surroundings, {
    title: `${body.shortName}依申请公开统计`,
    here: '依申请公开统计',
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(
      ...([body, columns, address] as const),
      html`<h1>依申请公开统计</h1>${spanNav(address, request, span)}${shown(body, statistics, address)}`,
    ),
  });
}

/** The same as open data, with what every field means. */
export async function applicationStatisticsData(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { request, site } = surroundings;
  const found = await findBody(tools, request);
  const [, named, period = 'year', format] =
    /^(\d{4})(?:-([a-z0-9-]+))?\.(json|csv)$/.exec(request.params.file ?? '') ?? [];
  const span = named === undefined ? null : spanOf(named, period, request);
  if (!found || span === null) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const statistics = await statisticsOf(tools, request, found.body, span);
  const rows = rowsOf(statistics).map(({ id, name, count }) => ({ id, name, ...count }));
  if (format === 'csv')
    return {
      type: 'text/csv; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="applications-${found.body.slug}-${named}-${period}.csv"`,
      },
      body: csvText([
        fields.map(([field]) => field),
        ...rows.map(({ id, name, exact, from, to }) => [id, name, exact ?? '', from, to ?? '']),
      ]),
    };
  const { until, smallBelow, workdays } = statistics;
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      ...{ name: '依申请公开统计', publisher: site.name, body: found.body.name, ...span, until, smallBelow },
      fields: fields.map(([name, meaning]) => ({ name, meaning })),
      ...{ workdays, rows },
    }),
  };
}

const fields: readonly (readonly [name: string, meaning: string])[] = [
  ['id', '指标代码'],
  ['name', '指标名称'],
  ['exact', '准确的件数；只公布范围的为空'],
  ['from', '至少的件数'],
  ['to', '至多的件数；没有上限的为空'],
];

const statisticsOf = (
  { statistics }: PortalTools,
  { act }: PageRequest,
  { id }: PublicBody,
  { year, period }: Span,
): Promise<PublicStatistics> => statistics(id, year, period, Date.parse(act.at));

interface Row {
  readonly id: string;
  readonly name: string;
  readonly count: PublicCount;
}

const outcomeRows = ({ outcomes }: PublicStatistics): readonly Row[] =>
  (Object.entries(outcomeGroups) as [OutcomeGroup, string][]).map(([id, name]) => ({
    ...{ id: `outcomes.${id}`, name, count: outcomes[id] },
  }));

const disputeRows = ({ disputes }: PublicStatistics): readonly Row[] => [
  { id: 'disputes.reconsideration', name: '行政复议', count: disputes.reconsideration },
  { id: 'disputes.litigation', name: '行政诉讼', count: disputes.litigation },
];

const rowsOf = (statistics: PublicStatistics): readonly Row[] => [
  { id: 'received', name: '收到申请', count: statistics.received },
  { id: 'concluded', name: '办结', count: statistics.concluded },
  { id: 'overdue', name: '逾期', count: statistics.overdue },
  ...outcomeRows(statistics),
  ...disputeRows(statistics),
];

function shown({ name, slug }: PublicBody, statistics: PublicStatistics, address: string): Safe {
  const { year, period, until, received, concluded, overdue, workdays, smallBelow } = statistics;
  const span = `${year} 年${periods[period].label}`;
  // Whether nobody applied, or the work was done elsewhere, is not known here.
  if (rowsOf(statistics).every(({ count }) => count.to === 0))
    return html`<p class="empty">本平台没有${name} ${span}的申请办理记录。当年的情况以<a href="/b/${slug}/reports/">政府信息公开工作年度报告</a>为准。</p>`;
  const data = (format: string) => `${address}${year}-${period}.${format}`;
  return html`<p>${name} ${span}（截至${chineseDate(until)}）收到政府信息公开申请 <strong>${countInWords(received)}</strong> 件，办结 <strong>${countInWords(concluded)}</strong> 件；答复期限在此期间届满而没有按期答复的 <strong>${countInWords(overdue)}</strong> 件。</p>
<p>${workdays ? html`从收到申请到送达答复，一半在 <strong>${workdays.median}</strong> 个工作日以内，九成在 <strong>${workdays.p90}</strong> 个工作日以内。` : '办结的件数太少，不公布办理用时。'}</p>
<h2>答复结果</h2>${rangeChart(`${span}答复结果`, '结果', outcomeRows(statistics))}
<h2>复议和诉讼</h2>${rangeChart(`${span}新发生的行政复议、行政诉讼`, '种类', disputeRows(statistics))}
<p class="dates">为保护申请人，1 至 ${smallBelow - 1} 件只公布范围（图中虚线），能由其他数字推算出来的也一样；季度、上半年、前三季度只按每 ${smallBelow} 件一档公布范围；只公布已经结束的季度和年度，不公布跨机关的合计。可以下载 <a href="${data('csv')}">CSV</a>、<a href="${data('json')}">JSON</a>，字段含义写在 JSON 文件里。</p>`;
}
