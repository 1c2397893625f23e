import { addDays, type Day, day, yearOf } from '../law/index.ts';
import { type Act, done, type Outcome } from '../platform/index.ts';
import { type ImportedEntry, importEntries, type Nothing, type RegisterTools } from '../registers/index.ts';
import { type StatedFigures, statedFigures } from './figures.ts';

/** Who confirmed the figures of other systems; nobody's real name. */
const confirming = '党政综合办公室负责同志';

/**
 * Enters into the registers what the five townships state of their years: figures of other systems, trainings,
 * patrols, rectified findings, new media, and the results of the year. What they do not state stays silent.
 */
export async function enterStatedFigures(
  tools: RegisterTools,
  act: Act,
  bodies: Readonly<Record<string, string>>,
): Promise<Outcome<{ readonly ids: readonly string[] }>> {
  const past = statedFigures.filter(({ year }) => year < yearOf(act.today as Day));
  if (past.length === 0) return done({ ids: [] });
  const entries = past.flatMap((stated) => entriesOf(bodies[stated.township]!, stated));
  const nothings = past.map(
    ({ township, year }): Nothing => ({ bodyId: bodies[township]!, about: 'accountability', year }),
  );
  return importEntries(tools, act, entries, nothings);
}

function entriesOf(bodyId: string, stated: StatedFigures): readonly ImportedEntry[] {
  const { year, trainings = 0, patrols = 0, sweeps = 0, rectified = 0, newMedia } = stated;
  const deeds = (count: number, entry: (on: Day, index: number) => Omit<ImportedEntry, 'bodyId' | 'on'>) =>
    daysOver(year, count).map((on, index) => ({ bodyId, on, ...entry(on, index) }));
  return [
    ...figuresOf(bodyId, stated),
    ...deeds(trainings, (_, index) => ({
      ...{ kind: 'training', title: topics[index % topics.length]! },
      figures: { hours: '2', attendance: 18 + (index % 3) * 4 },
    })),
    ...deeds(patrols, () => ({
      ...{ kind: 'patrol', title: '网站栏目和政务新媒体日常巡查', figures: { scope: '全部栏目' } },
    })),
    ...deeds(sweeps, () => ({
      ...{ kind: 'full-sweep', title: '已公开信息全面排查', figures: { scope: '历年公开的全部信息' } },
    })),
    ...deeds(rectified, (on, index) => ({
      ...{ kind: 'rectification', title: problems[index % problems.length]! },
      figures: { source: '日常巡查', deadline: addDays(on, 10) },
      steps: [
        { stage: 'notice', on },
        { stage: 'evidence', on: addDays(on, 4) },
        { stage: 'verified', on: addDays(on, 5) },
        { stage: 'closed', on: addDays(on, 6) },
      ],
    })),
    ...(newMedia === undefined
      ? []
      : quarters(newMedia).map(
          (posts, index): ImportedEntry => ({
            ...{ bodyId, kind: 'channel-account', title: '微信公众号' },
            on: day(`${year}-${['03-31', '06-30', '09-30', '12-31'][index]!}`),
            figures: { platform: 'wechat', posts },
          }),
        )),
    ...resultsOf(bodyId, year),
  ];
}

/** Figures that the government service hall and the finance office count; nothing was charged. */
function figuresOf(bodyId: string, { year, licences, penalties }: StatedFigures): readonly ImportedEntry[] {
  const figure = (about: NonNullable<ImportedEntry['about']>, value: string, source: string) => ({
    ...({ bodyId, kind: 'yearly-figure', about, year, on: day(`${year + 1}-01-05`), title: '' } as const),
    ...{ figures: { value, source }, confirmedBy: confirming },
  });
  return [
    figure('licensing', String(licences), '便民服务中心办件系统'),
    figure('penalty', String(penalties), '综合行政执法队案件台账'),
    figure('coercion', '0', '综合行政执法队案件台账'),
    figure('feeAmount', '0', '财政所非税收入台账'),
    figure('processingFee', '0', '财政所非税收入台账'),
  ];
}

/** The results of a year come in the January after it. */
function resultsOf(bodyId: string, year: number): readonly ImportedEntry[] {
  const result = (
    kind: 'assessment' | 'public-evaluation',
    title: string,
    outcome: string,
  ): ImportedEntry => ({
    ...{ bodyId, kind, year, on: day(`${year + 1}-01-08`), title, figures: { result: outcome } },
  });
  return [
    result('assessment', '全县年度目标绩效考核（政务公开部分）', '合格'),
    result('public-evaluation', '政务公开社会评议', '满意'),
  ];
}

/** Days spread evenly over a year, early enough for what follows them to end within it. */
const daysOver = (year: number, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) =>
    addDays(day(`${year}-01-08`), Math.floor((index * 340) / Math.max(count, 1))),
  );

/** A count of the year as counts of its quarters. */
const quarters = (count: number): readonly number[] =>
  [0, 1, 2, 3].map((index) => Math.floor((count * (index + 1)) / 4) - Math.floor((count * index) / 4));

const topics = ['政府信息公开条例解读', '公文公开属性认定', '依申请公开办理规范', '个人信息和保密审查'];
const problems = ['栏目更新不及时', '链接失效', '附件无法打开', '文字表述错误'];
