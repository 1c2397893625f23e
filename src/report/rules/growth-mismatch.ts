import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, notApplicable, passed, type Rule, verdictOf } from './rule.ts';

const received = 'applications/received/total';
const growth =
  /申请[^。；]{0,14}(?:较|比|同比|相比)[^。；\d]{0,12}?(?<direction>增长|上升|增加|提高|回落|下降|减少|降低)(?:了)?(?:约)?(?<percent>\d+(?:\.\d+)?)%/;

/** 较上年增长 12.3%: the change the prose tells must follow from the two reports. */
export const growthMismatch: Rule = {
  id: 'growth-mismatch',
  ref: 'N-04',
  title: '申请量增减幅度与两年报告不符',
  severity: 'must-explain',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['s1', 'applications', 'previous'],
  check: (facts) => {
    const sentence = facts.sentences.find(({ text }) => growth.test(text));
    const before = facts.previous!.cells[received]?.value ?? null;
    const now = facts.value(received);
    if (!sentence || !before || now === undefined) return notApplicable;
    const { direction, percent } = growth.exec(sentence.text)!.groups!;
    const told = /回落|下降|减少|降低/.test(direction!) ? -Number(percent) : Number(percent);
    const real = ((now - before) / before) * 100;
    const decimals = percent!.split('.')[1]?.length ?? 0;
    if (Math.abs(real - told) <= 0.5 * 10 ** -decimals + 0.05) return passed;
    const words = real < 0 ? '减少' : '增加';
    return verdictOf(
      [
        {
          cells: [received],
          message: `正文称申请量${direction} ${percent}%；上年新收 ${before} 件、本年新收 ${now} 件，实际${words} ${Math.abs(real).toFixed(1)}%。`,
          advice: '请核对两年的新收件数，改正正文的比例或说明口径。',
          at: locate(sentence),
        },
      ],
      'must-explain',
    );
  },
};
