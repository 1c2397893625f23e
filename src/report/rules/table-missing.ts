import { cite, type TableId } from '../../law/index.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

const tables: readonly (readonly [TableId, string])[] = [
  ['disclosed', '表二（主动公开政府信息情况）'],
  ['applications', '表三（收到和处理政府信息公开申请情况）'],
  ['disputes', '表四（政府信息公开行政复议、行政诉讼情况）'],
];

/** The form has three tables; each must be there, even when every number in it is zero. */
export const tableMissing: Rule = {
  id: 'table-missing',
  ref: 'T2-01, T3-04, T4-02',
  title: '缺少规定的表格',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const missing = tables.filter(([table]) => !facts.hasTable(table)).map(([, name]) => name);
    if (missing.length === 0) return verdictOf([], 'blocker');
    return verdictOf(
      [
        {
          message: `没有找到${missing.join('、')}。`,
          advice: '请按规定格式补上表格；表格是图片的，请改为可以复制文字的表格。',
          part: 's2',
        },
      ],
      'blocker',
    );
  },
};
