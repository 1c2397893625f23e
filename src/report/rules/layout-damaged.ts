import { cite } from '../../law/index.ts';
import type { Remark, RemarkKind } from '../report.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

/** Each kind of damage with the words for it, and how many places are named before the rest is only counted. */
const damage: readonly (readonly [kind: RemarkKind, words: string, mostNamed: number])[] = [
  ['label-damaged', '行名、列名残缺或错位', 10],
  ['label-uneven', '行名写法不一', 3],
  ['digits-run-together', '几格的数字连在一起', 1],
  ['columns-damaged', '表头或列数不全', 3],
  ['table-broken', '表格被分页断开', 3],
  ['text-broken', '正文的句子被断成两段', 3],
  ['text-unplaced', '表格中有无法归位的文字', 3],
];

/**
 * The tables could be read although their print lost something; the numbers are safe, the look is not.
 * Never graver than a hint: what was lost may have been lost after the body published it.
 */
export const layoutDamaged: Rule = {
  id: 'layout-damaged',
  ref: '§10.2',
  title: '排版受损',
  severity: 'hint',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: [],
  check: ({ report: { remarks } }) =>
    verdictOf(
      damage.flatMap(([kind, words, mostNamed]) => {
        const found = remarks.filter((remark) => remark.kind === kind);
        return found.length === 0 ? [] : [findingOn(words, found, mostNamed)];
      }),
      'hint',
    ),
};

function findingOn(words: string, found: readonly Remark[], mostNamed: number): Finding {
  const named = found.slice(0, mostNamed).map(({ message }) => message.replace(/。$/, ''));
  const rest = found.length > mostNamed ? '等' : '';
  return {
    part: 's2',
    message: `${words} ${found.length} 处：${named.join('，')}${rest}。`,
    advice: '请对照原件核对读出的数字；重新发布时按规定格式排好表格，一行不跨页。',
    place: (found.find(({ place }) => place !== null) ?? found[0]!).place,
  };
}
