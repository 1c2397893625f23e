import { cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { passed, type Rule, verdictOf } from './rule.ts';

const fees = 'disclosed/fees/amount';

/** 万元 with more than four decimals names a fraction of a 元; the amount was probably divided, not rounded. */
export const feeTooPrecise: Rule = {
  id: 'fee-too-precise',
  ref: 'T2-01',
  title: '收费金额小数过多',
  severity: 'hint',
  citation: cite('FORM-2021'),
  editions: ['2021'],
  needs: ['disclosed'],
  check: (facts) => {
    const written = facts.report.cells[fees]?.written;
    const decimals = /\.(\d+)/.exec(written ?? '')?.[1]?.length ?? 0;
    if (decimals <= 4) return passed;
    return verdictOf(
      [
        {
          cells: [fees],
          message: `${cellName(fees)}填的是 ${written}，有 ${decimals} 位小数；以万元为单位，4 位小数已精确到元。`,
          advice: '请按万元填写，至多保留 4 位小数。',
        },
      ],
      'hint',
    );
  },
};
