import { createHash } from 'node:crypto';
import type { Grants } from '../src/bodies/index.ts';
import {
  actOnFiling,
  countySum,
  type FilingActName,
  listImports,
  publishCountyReport,
  publishReports,
  settleImport,
  signOffSum,
  takeReports,
  writeCountyText,
} from '../src/filing/index.ts';
import { officialForms } from '../src/law/index.ts';
import type { Act } from '../src/platform/index.ts';
import { closeEvaluation, openEvaluation, takeEvaluation } from '../src/registers/index.ts';
import { fillForm, totalParts } from '../src/report/index.ts';
import type { CountySite } from './county-site.ts';
import { must } from './must.ts';
import { explainCounty } from './settle-county.ts';

/**
 * Gives a county that `countySite` made public reports of two years, one of them corrected and one with unknown cells,
 * the report of the whole county for the year before, and an evaluation that is open and one that is closed (公开的年报和社会评议).
 */
export async function publishCountyReports({ server: { county }, bodies }: CountySite): Promise<void> {
  const { filing, clock, evaluations } = county;
  const act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: clock.now(), today: clock.today(), requestId: 'test' },
  };
  const holding = (role: Grants[number]['role'], bodyId: string): Grants => [
    { role, bodyId, onBehalfOf: null },
  ];
  const countyId = bodies.county!;
  const at = { act, grants: holding('county-supervisor', countyId), countyId };
  const reports = [2021, 2022, 2023].flatMap((year) =>
    ['云溪县', '云溪镇', '白塘镇'].map((name, index) => reportOf(`${name}人民政府`, year, index)),
  );
  must(
    await takeReports(
      filing,
      at,
      reports.map((report) => {
        const name = `${report.body}${report.year}.json`;
        return { name, sha256: createHash('sha256').update(name).digest('hex'), report };
      }),
    ),
  );
  for (const waiting of await listImports(filing.db, countyId)) {
    const settlement = { bodyId: waiting.bodyId!, year: waiting.year!, confirmed: [] };
    const cells = [{ cell: unrecorded, value: null }];
    must(await settleImport(filing, at, waiting.id, { ...settlement, cells }));
  }
  for (const year of [2022, 2023]) must(await publishReports(filing, at, year));
  for (const [part, paragraphs] of Object.entries(countyWords))
    must(await writeCountyText(filing, at, 2021, { part: part as keyof typeof countyWords, paragraphs }));
  await explainCounty(filing, at, 2021);
  const missing = (await countySum(filing, countyId, 2021))!.missing.map(({ id }) => id);
  must(await signOffSum(filing, { ...at, grants: holding('final-approver', countyId) }, 2021, missing));
  must(await publishCountyReport(filing, at, 2021));
  const bodyId = bodies.yunxi!;
  const steps: readonly (readonly [FilingActName, Grants, object])[] = [
    ['correct', holding('clerk', bodyId), { note: '更正联系电话。' }],
    [
      'edit',
      holding('clerk', bodyId),
      { texts: [{ part: 'preface', paragraphs: [prefaceOf(2023, '0831-1234560')] }] },
    ],
  ];
  for (const [name, grants, input] of steps) {
    const { version } = await filing.db
      .selectFrom('filing')
      .select('version')
      .where('body_id', '=', bodyId)
      .where('year', '=', 2023)
      .executeTakeFirstOrThrow();
    must(
      await actOnFiling(filing, { act, grants, bodyId, year: 2023, version, key: `${name} 1`, name, input }),
    );
  }
  const by = { act, grants: holding('clerk', bodyId) };
  const { id } = must(await openEvaluation(evaluations, by, { bodyId, year: 2023 }));
  for (const overall of ['satisfied', 'satisfied', 'fair'])
    must(await takeEvaluation(evaluations, act, { bodyId, year: 2023, form: { overall, timely: 'fair' } }));
  must(await closeEvaluation(evaluations, by, { id, result: '满意' }));
  must(await openEvaluation(evaluations, by, { bodyId, year: 2024 }));
}

/** What no table tells of the county. */
const countyWords = {
  s5: ['存在的主要问题：解读形式单一。', '改进措施：增加图解。'],
  s6: ['2021年，全县没有收取政府信息公开信息处理费。'],
} as const;

/** Since 2022 nobody recorded the fees of the last body: its cell and the sum of the county stay unknown. */
const unrecorded = 'disclosed/fees/amount';

const prefaceOf = (year: number, phone: string) =>
  `统计期限自${year}年1月1日起至${year}年12月31日止。联系电话：${phone}。`;

function reportOf(body: string, year: number, place: number) {
  const cells = officialForms['2021'].cells.filter((cell) => !totalParts('2021').has(cell));
  const known = cells.filter((cell) => year === 2021 || place !== 2 || cell !== unrecorded);
  return fillForm({
    ...{
      body,
      year,
      edition: '2021',
      date: `${year + 1}年1月18日`,
      preface: [prefaceOf(year, '0831-1234567')],
    },
    counts: {
      ...Object.fromEntries(known.map((cell) => [cell, 0])),
      ...{ 'disclosed/licensing/decisions': 30 * (place + 1) + year - 2020 },
      ...{
        'applications/received/naturalPerson': place + 1,
        'applications/granted/naturalPerson': place + 1,
      },
    },
    sections: {
      s1: ['（一）主动公开', `${year}年主动公开政府信息${20 + place}条。`],
      s5: ['存在的主要问题：部分栏目更新不够及时。'],
      s6: [`${year}年没有收取政府信息公开信息处理费。`],
    },
  });
}
