import { addDays, type Day, day } from '../../law/index.ts';
import type { ImportedEntry, YearlyFigureId } from '../../registers/index.ts';

type Deed = Omit<ImportedEntry, 'bodyId'>;

/** Trainings on these days (业务培训). */
export const trainingsOn = (days: readonly Day[]): readonly Deed[] =>
  days.map((on, index) => ({
    ...{ kind: 'training', on, title: topics[index % topics.length]! },
    figures: { hours: '2', attendance: 18 + (index % 3) * 4 },
  }));

/** Patrols of columns and accounts on these days (日常巡查). */
export const patrolsOn = (days: readonly Day[]): readonly Deed[] =>
  days.map((on) => ({
    ...{ kind: 'patrol', on, title: '网站栏目和政务新媒体日常巡查' },
    figures: { scope: '全部栏目' },
  }));

/** Sweeps through everything public on these days (全面排查). */
export const sweepsOn = (days: readonly Day[]): readonly Deed[] =>
  days.map((on) => ({
    ...{ kind: 'full-sweep', on, title: '已公开信息全面排查' },
    figures: { scope: '历年公开的全部信息' },
  }));

/** Findings of these days, each put right within the week (问题整改). */
export const rectifiedFrom = (days: readonly Day[]): readonly Deed[] =>
  days.map((on, index) => ({
    ...{ kind: 'rectification', on, title: problems[index % problems.length]! },
    figures: { source: '日常巡查', deadline: addDays(on, 10) },
    steps: [
      { stage: 'notice', on },
      { stage: 'evidence', on: addDays(on, 4) },
      { stage: 'verified', on: addDays(on, 5) },
      { stage: 'closed', on: addDays(on, 6) },
    ],
  }));

/** What the account of a body in a social network released, quarter by quarter (政务新媒体). */
export const postsOf = (year: number, count: number): readonly Deed[] =>
  quarters(count).map((posts, index) => ({
    ...{ kind: 'channel-account', title: '微信公众号' },
    on: day(`${year}-${['03-31', '06-30', '09-30', '12-31'][index]!}`),
    figures: { platform: 'wechat', posts },
  }));

/** Figures of a year that other systems count, stated and confirmed in the January after it (年度数据). */
export const yearlyFigures = (
  year: number,
  on: Day,
  values: Readonly<Record<YearlyFigureId, string>>,
  confirmedBy: string,
): readonly Deed[] =>
  Object.entries(values).map(([about, value]) => ({
    ...{ kind: 'yearly-figure', about: about as YearlyFigureId, year, on, title: '', confirmedBy },
    figures: { value, source: sources[about as YearlyFigureId] },
  }));

/** What the assessment and the public evaluation of a year came to (工作考核、社会评议). */
export const resultsOf = (
  year: number,
  on: Day,
  { assessment, evaluation }: { readonly assessment: string; readonly evaluation: string },
): readonly Deed[] => [
  {
    ...{ kind: 'assessment', year, on, title: '全县年度目标绩效考核（政务公开部分）' },
    figures: { result: assessment },
  },
  { kind: 'public-evaluation', year, on, title: '政务公开社会评议', figures: { result: evaluation } },
];

/** Days spread evenly over a year, early enough for what follows them to end within it. */
export const daysOver = (year: number, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) =>
    addDays(day(`${year}-01-08`), Math.floor((index * 340) / Math.max(count, 1))),
  );

/** A count of the year as counts of its quarters. */
const quarters = (count: number): readonly number[] =>
  [0, 1, 2, 3].map((index) => Math.floor((count * (index + 1)) / 4) - Math.floor((count * index) / 4));

const topics = ['政府信息公开条例解读', '公文公开属性认定', '依申请公开办理规范', '个人信息和保密审查'];
const problems = ['栏目更新不及时', '链接失效', '附件无法打开', '文字表述错误'];
const sources: Readonly<Record<YearlyFigureId, string>> = {
  licensing: '便民服务中心办件系统',
  ...{ penalty: '综合行政执法队案件台账', coercion: '综合行政执法队案件台账' },
  ...{ feeAmount: '财政所非税收入台账', processingFee: '财政所非税收入台账' },
};
