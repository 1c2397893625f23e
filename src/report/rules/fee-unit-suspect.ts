import { cite } from '../../law/index.ts';
import type { BodyLevel } from './body-level.ts';
import { cellName } from './cell-names.ts';
import { everyMatch } from './narrative/every-match.ts';
import { notApplicable, passed, type Rule, verdictOf } from './rule.ts';

const fees = 'disclosed/fees/amount';

/** What no body of its kind collects in administrative fees in a year, in 万元: ten million 元 for a township. */
const limits: Readonly<Partial<Record<BodyLevel, readonly [limit: number, words: string]>>> = {
  township: [1000, '一个乡镇一年收费超过一千万元'],
  'county-department': [100_000, '一个县级部门一年收费超过十亿元'],
  county: [1_000_000, '一个县一年收费超过一百亿元'],
};

const stated = /(?<!\d)(\d+(?:\.\d+)?)(万)?元/g;

/** The fees of table 2 are in 万元; a figure in 元 is ten thousand times too large. */
export const feeUnitSuspect: Rule = {
  id: 'fee-unit-suspect',
  ref: 'T2-04',
  title: '收费金额疑似误用元',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: ['2021'],
  needs: ['disclosed'],
  check: (facts) => {
    const amount = facts.value(fees);
    if (!amount) return amount === 0 ? passed : notApplicable;
    const limit = facts.level === null ? undefined : limits[facts.level];
    const large = limit !== undefined && amount >= limit[0];
    const same = facts.sentences.find(({ text }) =>
      everyMatch(stated, text).some(
        ([, number, ten]) => Math.abs(Number(number) * (ten ? 10_000 : 1) - amount) < 1e-6 * amount,
      ),
    );
    if (!large && !same) return passed;
    return verdictOf(
      [
        {
          cells: [fees],
          message: same
            ? `${cellName(fees)}填的是 ${amount}（万元），正文写的却是 ${amount} 元（${amount / 10_000} 万元），可能漏了换算。`
            : `${cellName(fees)}填的是 ${amount}（万元），${limit![1]}不合常理，可能把元当成了万元。`,
          advice: '请核对收费台账，按万元填写；确实如此的，请附说明。',
          ...(same && { at: { text: same.written, place: same.place } }),
        },
      ],
      'must-explain',
    );
  },
};
