import { answerComplaint, enterComplaint } from '../../disputes/index.ts';
import { addDays } from '../../law/index.ts';
import { nameOf } from '../county/county-file.ts';
import { carriedOut, type Desk, handOf } from './desk.ts';

const complaints = [
  {
    ...({ slug: 'hejian', article: 'REG-47', daysAgo: 40 } as const),
    content: '镇政府网站“财政信息”栏目里没有找到上一年的决算，希望尽快公开。',
    answer: '经核实，决算已批复，栏目漏挂附件，已当日补充公开。',
  },
  {
    ...({ slug: 'shuili', article: 'REG-51', daysAgo: 1 } as const),
    content: '提交公开申请已经超过二十个工作日，既没有答复，也没有告知延期。',
    answer: null,
  },
];

/** Complaints about bodies (投诉举报): an answered one, and one that waits for the county's office. */
export async function complain(desks: readonly Desk[], countyId: string): Promise<void> {
  for (const { slug, article, daysAgo, content, answer } of complaints) {
    const desk = desks.find((one) => one.slug === slug)!;
    const { disputes } = desk.tools;
    const { act, grants } = handOf(desk, 'jingban', addDays(desk.today, -daysAgo));
    const { id } = carriedOut(
      await enterComplaint(disputes, act, grants, {
        ...{ bodyId: desk.bodyId, article, content, complainant: '测小访，电话0950-8800999' },
      }),
    );
    if (answer === null) continue;
    const personId = desk.people.gongkaigu!;
    const later = handOf(desk, 'jingban', addDays(desk.today, 6 - daysAgo)).act;
    carriedOut(
      await answerComplaint(
        disputes,
        { ...later, actor: { kind: 'person', accountId: personId, personId, name: nameOf('gongkaigu') } },
        [{ role: 'county-supervisor', bodyId: countyId, onBehalfOf: null }],
        { id, result: 'rectified', answer },
      ),
    );
  }
}
