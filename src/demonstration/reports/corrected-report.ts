import type { Grants, Role } from '../../bodies/index.ts';
import { actOnFiling, type FilingActName, releasedContent } from '../../filing/index.ts';
import { type Act, done, type Outcome } from '../../platform/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';

const year = 2023;
const addition =
  '补充：对查阅点的资料每季度清点一次，缺少的及时补齐；窗口人员调整后，三个工作日内更新公示的联系方式。';

/** Corrects one public report and publishes it again, so that there is a correction with its trace to look at. */
export async function correctReport(
  { filing }: DemonstrationTools,
  act: Act,
  { bodyId, countyId }: { readonly bodyId: string; readonly countyId: string },
): Promise<Outcome<null>> {
  const shown = await releasedContent(filing.db, bodyId, year);
  if (!shown) return done(null);
  const problems = shown.report.sections.find(({ id }) => id === 's5')?.paragraphs ?? [];
  const texts = [{ part: 's5', paragraphs: [...problems.map(({ text }) => text), addition] }];
  const steps: readonly (readonly [FilingActName, Role, string, object])[] = [
    ['correct', 'clerk', '03-04', { note: '第五部分漏写一项改进措施，现予补充；各项数据没有变化。' }],
    ['edit', 'clerk', '03-04', { texts }],
    ['sign', 'final-approver', '03-05', {}],
    ['submit', 'clerk', '03-05', {}],
    ['accept', 'county-supervisor', '03-06', {}],
    ['publish', 'clerk', '03-06', {}],
  ];
  for (const [name, role, on, input] of steps) {
    const grants: Grants = [
      { role, bodyId: role === 'county-supervisor' ? countyId : bodyId, onBehalfOf: null },
    ];
    const { version } = await filing.db
      .selectFrom('filing')
      .select('version')
      .where('body_id', '=', bodyId)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const outcome = await actOnFiling(filing, {
      ...{ act: { ...act, at: `${year + 1}-${on}T03:00:00.000Z` }, grants, bodyId, year, version },
      ...{ key: `correct ${name}`, name, input },
    });
    if (!outcome.ok) return outcome;
  }
  return done(null);
}
