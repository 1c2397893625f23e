import { type CellId, type Edition, officialForms } from '../src/law/index.ts';
import type { SectionId } from '../src/report/index.ts';
import { quietSections } from './report-builder.ts';

type Counts = Readonly<Record<CellId, number>>;

const filler = [
  '围绕群众最关心的事项，先后公开集体资产租赁、土地流转补贴、困难群众救助、道路养护等方面的信息，公示期满后逐项回看群众意见，能办的当场办，一时办不了的讲清原因和时间。',
  '对照基层政务公开标准目录逐条梳理，补齐缺项，理顺栏目层级，撤并长期没有内容的栏目，把办事流程画成图，放在大厅显眼位置，老人来办事由专人陪同讲解。',
  '坚持谁起草、谁解读，重要文件印发时同步刊登解读材料，用问答、图表、短片等形式把补贴怎么领、材料怎么交、时间怎么算说清楚，减少群众来回跑路。',
  '严格落实发布前审查，初稿由经办人员核对数字和人名，分管同志把握是否涉及秘密和隐私，主要负责同志最后签发，每一步都留痕备查，差错可以追溯到人。',
  '用好公告栏、村务公开栏、应急广播和微信群，把同一件事讲给不同的人听；对年纪大、不上网的群众，由网格员上门送达明白纸，并当面解答疑问。',
];

/** Prose that says what the tables say, in words of our own. */
export function legalProse(
  edition: Edition,
  year: number,
  counts: Counts,
  fillerParagraphs: number,
): Partial<Record<SectionId, readonly string[]>> {
  const total = (row: string): number => counts[`applications/${row}/total`] ?? 0;
  const group = (prefix: string): number =>
    officialForms[edition].tables.applications.rows
      .filter(({ id }) => id === prefix || id.startsWith(`${prefix}.`))
      .reduce((sum, { id }) => sum + total(id), 0);
  const disputes = (row: string): number => counts[`disputes/${row}/total`] ?? 0;
  const received = total('received');
  const litigation = disputes('litigationDirect') + disputes('litigationAfterReconsideration');

  const applications =
    received === 0
      ? '（二）依申请公开。全年未收到政府信息公开申请。'
      : `（二）依申请公开。全年共收到政府信息公开申请${received}件，上年结转${total('carriedIn')}件，办结${total('decidedTotal')}件，结转下年度继续办理${total('carriedOut')}件。办结的申请中，予以公开${total('granted')}件，部分公开${total('partial')}件，不予公开${group('denied')}件，无法提供${group('unavailable')}件，不予处理${group('notHandled')}件，其他处理${group('otherDisposition')}件。`;
  const remedies =
    disputes('reconsideration') + litigation === 0
      ? '全年未发生因政府信息公开引起的行政复议、行政诉讼。'
      : `因政府信息公开引起的行政复议${disputes('reconsideration')}件，行政诉讼${litigation}件。`;

  const [opening, disclosed, , management, platform, supervision] = quietSections(year).s1;
  const background = Array.from(
    { length: fillerParagraphs },
    (_, index) => `第${index + 1}项工作：${filler[index % filler.length]!}`,
  );
  return {
    s1: [opening!, disclosed!, ...background, applications + remedies, management!, platform!, supervision!],
  };
}
