import { cite, quotedList } from '../../law/index.ts';
import { sectionHeadings, sectionIds, tableOfSection } from '../section-headings.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** The six sections of the form are all required, even when there is nothing to report in one of them. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  ref: 'N-14',
  title: '缺少规定的部分',
  // A heading may have been lost when the page was published.
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const missing = sectionIds.filter((id) => {
      const table = tableOfSection[id];
      // A section that is gone with its table is told once, as the missing table.
      if (facts.cutOff.size > 0 && (id === 's5' || id === 's6')) return false;
      return !facts.section(id) && (table === undefined || facts.hasTable(table));
    });
    if (missing.length === 0) return verdictOf([], 'must-explain');
    return verdictOf(
      [
        {
          part: missing[0]!,
          message: `没有找到${quotedList(missing.map((id) => sectionHeadings[id]))}。`,
          advice: '请按规定的六个部分编写，标题用规定的文字；没有内容的部分也要保留并写明。',
        },
      ],
      'must-explain',
    );
  },
};
