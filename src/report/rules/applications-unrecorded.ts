import { cite, officialForms } from '../../law/index.ts';
import { isOtherMatter } from './narrative/plainly-received.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, notApplicable, passed, type Rule, verdictOf } from './rule.ts';

/** An application the prose tells of, not a sentence on how applications are handled in general. */
const anApplication =
  /(?<!未|没|没有|对|将|凡|所)(?:收到|受理)了?(?!的)[^。；，\d]{0,20}?申请(?![^，。；]{0,6}(?:后|的|时|0件|零件))/;

const tellsOfOne = (text: string): boolean =>
  anApplication.test(text) && (/公开申请|依申请/.test(text) || !isOtherMatter(text));

/** Table 3 is all zero, yet the prose tells of an application without counting it. */
export const applicationsUnrecorded: Rule = {
  id: 'applications-unrecorded',
  ref: 'T3-07',
  title: '正文提到申请而表三全为零',
  severity: 'hint',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['applications', 's1'],
  check: (facts) => {
    const { cells } = officialForms[facts.edition!].tables.applications;
    if (!cells.every((cell) => facts.value(cell) === 0)) return notApplicable;
    // Where the prose gives a number, or says there was none, the number is compared.
    if (facts.claims.some(({ measure }) => measure === 'received' || measure === 'handled')) return passed;
    const sentence = facts.sentences.find(({ part, text }) => part === 's1' && tellsOfOne(text));
    if (!sentence) return passed;
    return verdictOf(
      [
        {
          cells: ['applications/received/total'],
          message: '正文提到收到政府信息公开申请，表三各格却都是 0。',
          advice: '请核对申请登记台账：收到过申请的补填表三，没有收到的改正正文。',
          at: locate(sentence),
        },
      ],
      'hint',
    );
  },
};
