import type { Grants, Role } from '../../bodies/index.ts';
import {
  countyReport,
  countySum,
  type FilingTools,
  publishCountyReport,
  signOffSum,
  writeCountyText,
} from '../../filing/index.ts';
import { type Day, day } from '../../law/index.ts';
import { type Act, done, type Outcome } from '../../platform/index.ts';
import { nameOf } from '../county/county-file.ts';

/** Whose report, and who has a hand in it. */
export interface CountyPlace {
  readonly countyId: string;
  /** Ids of people by their keys. */
  readonly people: Readonly<Record<string, string>>;
}

/** Writes, signs and publishes the report of the whole county for a year that is over, in its March (全县年报). */
export async function publishWholeCounty(
  filing: FilingTools,
  { countyId, people }: CountyPlace,
  year: number,
): Promise<Outcome<null>> {
  const on = day(`${year + 1}-03-20`);
  const writer = { ...by('gongkaigu', people, on), grants: holding('county-supervisor', countyId), countyId };
  const leader = { ...by('yunling-zhongshen', people, on), grants: holding('final-approver', countyId) };
  const drafted = await countyReport(filing, countyId, year);
  const sum = await countySum(filing, countyId, year);
  const overview = drafted?.kept.report.sections.find(({ id }) => id === 's1')?.paragraphs ?? [];
  const texts = [
    { part: 's1', paragraphs: [...overview.flatMap(withPlatformWork), results] },
    { part: 's5', paragraphs: problems },
    { part: 's6', paragraphs: [`${year}年，全县各级行政机关没有收取政府信息公开信息处理费。`] },
  ] as const;
  for (const text of texts) {
    const written = await writeCountyText(filing, writer, year, text);
    if (!written.ok) return written;
  }
  const missing = sum?.missing.map(({ id }) => id) ?? [];
  const signed = await signOffSum(filing, { ...leader, countyId }, year, missing);
  if (!signed.ok) return signed;
  const published = await publishCountyReport(filing, writer, year);
  return published.ok ? done(null) : published;
}

/** What no table tells of the platform stands below its heading. */
const withPlatformWork = ({ text }: { readonly text: string }) =>
  text.startsWith('（四）') ? [text, platformWork] : [text];

const platformWork =
  '县政府门户网站统一公开各机关的政府信息，各镇各部门设有公开专栏；按月检查栏目更新，发现问题逐个督促整改。';

const results =
  '政府信息公开工作纳入全县年度工作考核，考核结果均为合格以上；社会评议结果总体满意；没有发生因政府信息公开工作被追究责任的情况。';

const problems = [
  '存在的主要问题：部分机关政策解读以文字为主，形式单一；个别栏目更新不够及时，查找不够方便。',
  '改进措施：推广图解和问答，重要政策同步发布多种形式的解读；按月检查栏目更新情况，对不及时的逐个督促整改。',
];

const holding = (role: Role, bodyId: string): Grants => [{ role, bodyId, onBehalfOf: null }];

const by = (key: string, people: CountyPlace['people'], today: Day): { readonly act: Act } => ({
  act: {
    actor: { kind: 'person', accountId: people[key]!, personId: people[key]!, name: nameOf(key) },
    ...{ at: `${today}T03:00:00.000Z`, today, requestId: 'demonstration' },
  },
});
