import { cite } from '../../law/index.ts';
import { linkYears } from '../link-years.ts';
import { cellName } from './cell-names.ts';
import { notApplicable, type Rule, verdictOf } from './rule.ts';

/** 现行有效 ＝ last year's ＋ 本年制发 − 本年废止, unless documents expired or were reclassified. */
export const documentsInForceUnexplained: Rule = {
  id: 'documents-in-force-unexplained',
  ref: 'T2-02',
  title: '现行有效件数与上年接不上',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: ['2021'],
  needs: ['disclosed', 'previous'],
  check: (facts) => {
    const links = linkYears(facts.previous!, facts.report).filter(({ kind }) => kind === 'in-force');
    if (links.length === 0) return notApplicable;
    return verdictOf(
      links
        .filter(({ agrees }) => agrees === false)
        .map(({ cell, expected, found }) => {
          const row = cell.slice(0, -'inForce'.length);
          const issued = facts.value(`${row}issued`);
          const repealed = facts.value(`${row}repealed`);
          return {
            cells: [cell, `${row}issued`, `${row}repealed`],
            message: `${cellName(cell)}为 ${found}；按上年现行有效 ${expected! - issued! + repealed!} ＋ 本年制发 ${issued} － 本年废止 ${repealed} 应为 ${expected}，相差 ${Math.abs(found! - expected!)}。`,
            advice: '请核对规范性文件目录；因失效、重新认定等原因不一致的，请说明。',
          };
        }),
      'must-explain',
    );
  },
};
