import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const placeholder =
  /×{2,}|(?<![xX])[xX]{2,}(?=[镇乡县市区局委年月日条件人次元])|(?<!〇)〇{2,}(?=[镇乡县局年])|_{3,}|请填写|此处填写|（单位名称）/;
/** 答复文书模板 is what offices make for their work; the form's own is in brackets or named with the report. */
const instruction =
  /(?:该|本|此)部分以表格形式(?:报告|呈现|填写)|填写说明|（(?:样表|模板)）|(?:报告|年报)(?:格式)?(?:样表|模板)/;

/** Placeholders and instructions of the form that were left in the report. */
export const templateRemnant: Rule = {
  id: 'template-remnant',
  ref: 'N-18',
  title: '遗留了模板文字',
  severity: 'must-explain',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    if (!placeholder.test(facts.prose) && !instruction.test(facts.prose)) return passed;
    const left = facts.sentences.filter(({ text }) => placeholder.test(text) || instruction.test(text));
    return verdictOf(
      left.slice(0, 1).map((sentence) => ({
        part: sentence.part,
        severity: left.some(({ text }) => placeholder.test(text))
          ? ('must-explain' as const)
          : ('hint' as const),
        message: `有 ${left.length} 处像是模板遗留的文字，如“${sentence.written}”。`,
        advice: '请删去或填写实际内容。',
        at: locate(sentence),
      })),
      'must-explain',
    );
  },
};
