import { cite } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { everyMatch } from './narrative/every-match.ts';
import { notApplicable, passed, type Rule, verdictOf } from './rule.ts';

const fees = 'disclosed/fees/amount';

/** No township collects ten million 元 of administrative fees. */
const townshipLimit = 1000;

const inYuan = /(?<!\d)(\d+(?:\.\d+)?)元/g;

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
    const large = facts.level === 'township' && amount >= townshipLimit;
    const same = facts.sentences.find(({ text }) =>
      everyMatch(inYuan, text).some(([, yuan]) => Number(yuan) === amount),
    );
    if (!large && !same) return passed;
    return verdictOf(
      [
        {
          cells: [fees],
          message: same
            ? `${cellName(fees)}填的是 ${amount}（万元），正文写的却是 ${amount} 元，可能漏了换算。`
            : `${cellName(fees)}填的是 ${amount}（万元），一个乡镇一年收费超过一千万元不合常理，可能把元当成了万元。`,
          advice: '请核对收费台账，按万元填写；确实如此的，请附说明。',
          ...(same && { at: { text: same.written, place: same.place } }),
        },
      ],
      'must-explain',
    );
  },
};
