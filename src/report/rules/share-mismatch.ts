import { cite } from '../../law/index.ts';
import { everyMatch } from './narrative/every-match.ts';
import { growthFits, growthsOf } from './narrative/growth.ts';
import { locate, type Sentence } from './narrative/sentences.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

const share =
  /(?<!\d)(\d+)(?:件|条|份|宗|项|篇)[，、]?(?:约)?占(?:总数|比|全部|办结数|申请总数|总量)?(?:的)?[：为]?(\d+(?:\.\d+)?)%/g;

/** 42 件，占 51.85%: the share must follow from the number and one of the totals at hand. */
export const shareMismatch: Rule = {
  id: 'share-mismatch',
  ref: 'N-10',
  title: '正文占比、增幅与件数不符',
  severity: 'hint',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) => {
    const totals = ['received', 'decidedTotal', 'carriedIn'].map(
      (row) => facts.value(`applications/${row}/total`) ?? 0,
    );
    const bases = [...totals, totals[0]! + totals[2]!];
    const withPercent = facts.sentences.filter(({ text }) => text.includes('%'));
    return verdictOf(
      withPercent.flatMap((sentence) => [...wrongGrowth(sentence), ...wrongShare(sentence, bases)]),
      'hint',
    );
  },
};

/** 12 件，比上年的 10 件增长 50%: the change must follow from the two numbers. */
function wrongGrowth(sentence: Sentence): Finding[] {
  const wrong = growthsOf(sentence).filter((growth) => !growthFits(growth));
  if (wrong.length === 0) return [];
  const told = wrong.map(({ now, before, percent }) => {
    const real = ((now - before) / before) * 100;
    return `由 ${before} 到 ${now} 是 ${real.toFixed(1)}%，不是 ${percent}%`;
  });
  return [
    {
      part: sentence.part,
      figures: wrong.map(({ now }) => now),
      message: `增减幅度与件数对不上：${told.join('；')}。`,
      advice: '请重新计算增减幅度。',
      at: locate(sentence),
    },
  ];
}

function wrongShare(sentence: Sentence, bases: readonly number[]): Finding[] {
  const wrong = sharesOf(sentence).filter(({ count, percent, decimals }) => {
    const fits = (base: number): boolean =>
      base > 0 && Math.abs((count / base) * 100 - percent) <= 0.5 * 10 ** -decimals + 0.05;
    return !bases.some(fits) && !wholesNear(sentence).some(fits);
  });
  if (wrong.length === 0) return [];
  return [
    {
      part: sentence.part,
      figures: wrong.map(({ count }) => count),
      message: `占比与件数对不上：${wrong.map(({ count, percent }) => `${count} 件占 ${percent}%`).join('；')}，用文中和表中的总数都算不出这个比例。`,
      advice: '请重新计算占比。',
      at: locate(sentence),
    },
  ];
}

const counts = /(?<!\d)\d+(?=件|条|份|宗|项|篇)/g;

function sharesOf({ text }: Sentence): { count: number; percent: number; decimals: number }[] {
  if (!text.includes('占')) return [];
  return everyMatch(share, text).map(([, count, percent]) => ({
    count: Number(count),
    percent: Number(percent),
    decimals: percent!.split('.')[1]?.length ?? 0,
  }));
}

/** Every number of the sentence and of the one before may be the total the share refers to. */
function wholesNear({ text, before }: Sentence): number[] {
  return everyMatch(counts, `${before?.text ?? ''}${text}`).map(([number]) => Number(number));
}
