import { cite } from '../../law/index.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** The form is closed: a row of a body's own making cannot be added up with anyone's. */
export const rowForeign: Rule = {
  id: 'row-foreign',
  ref: '§2.3',
  title: '表格有规定格式以外的行',
  severity: 'hint',
  citation: cite('REG-50-2'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const unknown = facts.report.remarks.filter(({ kind }) => kind === 'row-unknown');
    if (unknown.length === 0) return passed;
    const { place } = unknown[0]!;
    return verdictOf(
      [
        {
          part: 's2',
          message: `表格中有 ${unknown.length} 行不在规定格式之内：${unknown.map(({ message }) => message.replace(/。$/, '')).join('；')}。`,
          advice: '请按规定格式填表，其他数据写入正文。',
          place,
        },
      ],
      'hint',
    );
  },
};
