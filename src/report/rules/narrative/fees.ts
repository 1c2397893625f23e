import type { ReportFacts } from '../report-facts.ts';
import type { Sentence } from './sentences.ts';

/** A sum of money the prose names, in 元. */
export interface StatedAmount {
  readonly yuan: number;
  readonly sentence: Sentence;
}

const charged = [
  /信息处理费[^。；\d]{0,20}?(\d+(?:\.\d+)?)(万)?元/,
  /(?<!\d)(\d+(?:\.\d+)?)(万)?元[^。；\d]{0,12}信息处理费/,
];

/** The 信息处理费 the report says it collected; null when it names no amount. */
export function processingFee(facts: ReportFacts): StatedAmount | null {
  for (const sentence of facts.sentences) {
    if (!sentence.text.includes('处理费')) continue;
    for (const words of charged) {
      const found = words.exec(sentence.text);
      if (found) return { yuan: Number(found[1]) * (found[2] ? 10_000 : 1), sentence };
    }
  }
  return null;
}

/** Whether the report says anything of fees for handling information, an amount or that there was none. */
export function mentionsProcessingFee(facts: ReportFacts): boolean {
  if (/处理费|收费|费用|收取/.test(facts.text('s6'))) return true;
  return facts.sentences.some(({ text }) => /信息处理费|(?:信息公开|依申请)[^。；]{0,10}收费/.test(text));
}
