import { cite } from '../../law/index.ts';
import type { Section } from '../report.ts';
import { sectionHeadings } from '../section-headings.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

/** The title and the six headings say what the form says; words may be added to them, none may be missing. */
export const headingMisworded: Rule = {
  id: 'heading-misworded',
  ref: 'N-14',
  title: '标题用词与规定不同',
  severity: 'hint',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: [],
  check: (facts) => verdictOf([...titleOf(facts), ...headingsOf(facts)], 'hint'),
};

/** …工作的年度报告: the title is a name and takes no 的. */
const looseTitle = /(?:工作|公开)的(?:年度)?(?:工作)?报告/;

function titleOf({ report: { title } }: ReportFacts): Finding[] {
  const loose = title && looseTitle.exec(title.text.replace(/\s+/g, ''))?.[0];
  if (!title || !loose) return [];
  return [
    {
      part: 'title',
      message: `报告标题中的“${loose}”应为“工作年度报告”。`,
      advice: '请按“机关名称＋年份＋政府信息公开工作年度报告”写标题。',
      at: title,
    },
  ];
}

function headingsOf({ report: { sections } }: ReportFacts): Finding[] {
  const short = sections.filter(lacksWords);
  const [first] = short;
  if (!first) return [];
  const named = short.map(({ id, heading }) => `“${heading.text}”应为“${sectionHeadings[id]}”`);
  return [
    {
      part: first.id,
      message: `标题缺字或用词不同：${named.join('；')}。`,
      advice: '请用规定的标题。',
      at: first.heading,
    },
  ];
}

const lettersOf = (text: string): string =>
  text
    .replace(/^[#*\s]*(?:第?[一二三四五六七八九][部分]{0,2}[、.．,，:：]|[（(][一二三四五六][)）])/, '')
    .replace(/[^\u4e00-\u9fa5]/g, '')
    .replace('其它', '其他');

/** Whether a character of the prescribed heading is missing from the printed one, or stands elsewhere. */
function lacksWords({ id, heading }: Section): boolean {
  if (heading.text.includes(sectionHeadings[id])) return false;
  const printed = lettersOf(heading.text);
  let from = 0;
  for (const letter of lettersOf(sectionHeadings[id])) {
    from = printed.indexOf(letter, from) + 1;
    if (from === 0) return true;
  }
  return false;
}
