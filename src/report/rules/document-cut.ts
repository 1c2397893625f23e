import { cite } from '../../law/index.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/**
 * The document ends in the middle of a table: one cause for all that is missing behind.
 * Whether the body published half a report or the file was cut on its way, only a person can tell.
 */
export const documentCut: Rule = {
  id: 'document-cut',
  ref: 'T3-04',
  title: '文件没有收全',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const remark = facts.report.remarks.find(({ kind }) => kind === 'document-cut');
    if (!remark) return passed;
    return verdictOf(
      [
        {
          message: `${remark.message}后面的表格和部分无法核对。`,
          advice: '请取得完整的文件再核对；所发布的报告就到这里为止的，请补全后重新发布。',
          place: remark.place,
          part: 's3',
        },
      ],
      'must-explain',
    );
  },
};
