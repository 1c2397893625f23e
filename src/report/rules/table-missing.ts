import { cite, type TableId } from '../../law/index.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

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
    const missing = tables
      .filter(([table]) => !facts.hasTable(table) && !facts.isCutOff(table))
      .map(([, name]) => name);
    if (missing.length === 0) return verdictOf([], 'blocker');
    if (facts.predatesForms) return verdictOf([predating(facts.year!)], 'blocker');
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

/** A report of a year for which no form was prescribed has other sections and tables; that is no fault of it. */
const predating = (year: number): Finding => ({
  severity: 'hint',
  citation: cite('FORM-2019'),
  message: `${year}年度早于 2019 年起使用的统一格式，当时没有规定表二、表三、表四，本报告中也没有找到；各项按统一格式的核对不适用。`,
  advice: '无须补填；需要与以后年度比较的，请人工对照。',
  part: 's2',
});
