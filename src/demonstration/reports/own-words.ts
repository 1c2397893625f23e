import type { Report, SectionId } from '../../report/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';

/** Adds what only this body can say of its year, so that its report is its own. */
export function withOwnWords(
  report: Report,
  { slug, short, work }: Pick<Publisher, 'slug' | 'short' | 'work'>,
  year: number,
): Report {
  const chance = chanceOf(`words ${slug} ${year}`);
  const [first, second = first, third = second] = chance.some(work, 3);
  const own: Partial<Record<SectionId, string>> = {
    s1: chance.pick([
      `围绕${first}和${second}，${short}把办理流程、责任科室和咨询方式一并公开；${third}方面的群众来电较多，整理后在通知公告栏目作了集中说明。`,
      `${short}把${first}列为当年公开的重点，进展情况按季度更新；对${second}和${third}，改用一问一答的形式说明办理条件。`,
      `当年群众最关心${first}，${short}在办事窗口张贴了流程图；${second}的公开内容与业务科室逐条核对，${third}的历史信息作了补充。`,
      `${short}开展了${first}专题公开，邀请群众代表提出意见；${second}和${third}的信息由业务科室起草、办公室审核后发布。`,
    ]),
    s5: chance.pick([
      `${first}方面的信息专业性较强，群众反映不易看懂，下一年将补充图解。`,
      `${second}的信息分散在多个栏目，查找不便，下一年将归并到一处。`,
      `${third}的公开内容以结果为主，过程说明偏少，下一年将增加进展情况。`,
    ]),
  };
  return {
    ...report,
    sections: report.sections.map((section) => {
      const text = own[section.id];
      return text ? { ...section, paragraphs: [...section.paragraphs, { text, place: null }] } : section;
    }),
  };
}
