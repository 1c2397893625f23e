import { cite } from '../../law/index.ts';
import type { Remark, RemarkKind } from '../report.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const damage: Partial<Record<RemarkKind, string>> = {
  'label-damaged': '行名、列名残缺或错位',
  'digits-run-together': '几格的数字连在一起',
  'columns-damaged': '表头或列数不全',
  'table-broken': '表格被分页断开',
  'text-unplaced': '表格中有无法归位的文字',
};

/** Labels to name before the rest is only counted. */
const mostNamed = 4;

/** What is damaged: the labels by name, because a person has to look for them; else one example. */
function exampleOf(remarks: readonly Remark[], first: string): string {
  const labels = remarks
    .filter(({ kind }) => kind === 'label-damaged')
    .map(({ message }) => message.replace(/。$/, ''));
  if (labels.length === 0) return `例如：${first}`;
  const rest = labels.length > mostNamed ? `等 ${labels.length} 处` : '';
  return `${labels.slice(0, mostNamed).join('，')}${rest}。`;
}

/**
 * The tables could be read although their print lost something; the numbers are safe, the look is not.
 * Never graver than a hint: what was lost may have been lost after the body published it.
 */
export const layoutDamaged: Rule = {
  id: 'layout-damaged',
  ref: '§10.2',
  title: '表格排版受损',
  severity: 'hint',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const remarks = facts.report.remarks.filter(({ kind }) => damage[kind] !== undefined);
    if (remarks.length === 0) return passed;
    const counts = new Map<string, number>();
    for (const { kind } of remarks) counts.set(damage[kind]!, (counts.get(damage[kind]!) ?? 0) + 1);
    const first = remarks.find(({ place }) => place !== null) ?? remarks[0]!;
    return verdictOf(
      [
        {
          part: 's2',
          message: `表格排版受损：${[...counts].map(([words, count]) => `${words} ${count} 处`).join('，')}。${exampleOf(remarks, first.message)}`,
          advice: '请对照原件核对读出的数字；重新发布时按规定格式排好表格，一行不跨页。',
          place: first.place,
        },
      ],
      'hint',
    );
  },
};
