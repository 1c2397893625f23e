import { cite } from '../../law/index.ts';
import { bothEditions, notApplicable, passed, type Rule, verdictOf } from './rule.ts';

/** The six headings are of one rank and should look it. */
export const headingLevelUneven: Rule = {
  id: 'heading-level-uneven',
  ref: 'N-14',
  title: '各部分标题级别不一',
  severity: 'hint',
  citation: cite('DOCUMENT-LAYOUT'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const marked = facts.report.sections.filter(({ level }) => level !== null);
    if (marked.length < 2) return notApplicable;
    const usual = marked[0]!.level;
    const uneven = marked.filter(({ level }) => level !== usual);
    if (uneven.length === 0) return passed;
    return verdictOf(
      [
        {
          part: uneven[0]!.id,
          message: `六个部分的标题级别不一：“${marked[0]!.heading.text}”是 ${usual} 级，“${uneven[0]!.heading.text}”是 ${uneven[0]!.level} 级。`,
          advice: '请把六个部分的标题设为同一级。',
          at: uneven[0]!.heading,
        },
      ],
      'hint',
    );
  },
};
