import { cite } from '../../law/index.ts';
import type { Section } from '../report.ts';
import { sectionHeadings, sectionIds } from '../section-headings.ts';
import type { Finding } from './rule.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

const numerals = '一二三四五六';
const numberOf = ({ heading }: Section): string | undefined =>
  /^[#*\s第（(]*([一二三四五六七八九])/.exec(heading.text)?.[1];

/** The sections stand in the order of the form and bear its numbers. */
export const headingOrderBroken: Rule = {
  id: 'heading-order-broken',
  ref: 'N-14',
  title: '各部分顺序或编号不对',
  severity: 'must-explain',
  citation: cite('REG-50-2'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const { sections } = facts.report;
    const order = sections.map(({ id }) => sectionIds.indexOf(id));
    const misplaced = sections.find((_, index) => index > 0 && order[index]! < order[index - 1]!);
    const misnumbered = sections.filter((section, index) => {
      const number = numberOf(section);
      return number !== undefined && number !== numerals[order[index]!];
    });
    const findings: Finding[] = [];
    if (misplaced)
      findings.push({
        part: misplaced.id,
        message: `“${sectionHeadings[misplaced.id]}”的位置不对，六个部分应按规定顺序排列。`,
        advice: '请按规定顺序调整。',
        at: misplaced.heading,
      });
    if (misnumbered.length > 0)
      findings.push({
        part: misnumbered[0]!.id,
        message: `标题编号不对：${misnumbered.map(({ id, heading }) => `“${heading.text}”应为“${sectionHeadings[id]}”`).join('；')}。`,
        advice: '请按规定格式改正编号。',
        at: misnumbered[0]!.heading,
      });
    return verdictOf(findings, 'must-explain');
  },
};
