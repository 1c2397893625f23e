import { releasedContent } from '../../filing/index.ts';
import type { Day } from '../../law/index.ts';
import { done, type Outcome } from '../../platform/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import { type FilingPlace, type FilingStep, takeFiling } from './take-filing.ts';

/** How far a correction goes. */
export type CorrectionEnd = 'edit' | 'submit' | 'return' | 'accept' | 'publish';

const addition =
  '补充：对查阅点的资料每季度清点一次，缺少的及时补齐；窗口人员调整后，三个工作日内更新公示的联系方式。';

/** Nothing is taken out, so that readers may compare what stood there before. */
const note = '第五部分漏写一项改进措施，现予补充；各项数据没有变化，更正前的版本可以对照查阅。';

/** Corrects a public report as far as this, so that there are corrections and their traces to look at (更正). */
export async function correctReport(
  tools: Pick<DemonstrationTools, 'filing'>,
  today: Day,
  place: FilingPlace,
  { on, until }: { readonly on: readonly Day[]; readonly until: CorrectionEnd },
): Promise<Outcome<null>> {
  const shown = await releasedContent(tools.filing.db, place.bodyId, place.year);
  if (!shown) return done(null);
  const problems = shown.report.sections.find(({ id }) => id === 's5')?.paragraphs ?? [];
  const texts = [{ part: 's5', paragraphs: [...problems.map(({ text }) => text), addition] }];
  const [first, second = first!, third = second] = on;
  const steps: readonly FilingStep[] = [
    ['correct', first!, { note, formerReadable: true }],
    ['edit', first!, { texts }],
    ['sign', second],
    ['submit', second],
    until === 'return'
      ? ['return', third, { reason: '补充的措施请写明完成时间。', marks: [] }]
      : ['accept', third],
    ['publish', third],
  ];
  const end = steps.findIndex(([name]) => name === until);
  return takeFiling(tools, today, place, steps.slice(0, end + 1));
}
