import { cite } from '../../law/index.ts';
import type { BodyLevel } from './body-level.ts';
import { bothEditions, notApplicable, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

/** The report is dated in the year after the report year, no later than the day it had to be published. */
export const signatureDateWrong: Rule = {
  id: 'signature-date-wrong',
  ref: 'N-15',
  title: '成文日期不对或已过期限',
  severity: 'must-explain',
  citation: cite('REG-49'),
  editions: bothEditions,
  needs: ['year'],
  check: (facts) => {
    const { signature } = facts.report;
    if (!signature?.date) return notApplicable;
    const written = /(20\d\d)\D(\d{1,2})\D(\d{1,2})/.exec(signature.date.replace(/\s+/g, ''));
    if (!written) return notAssessable;
    const [year, month, day] = [Number(written[1]), Number(written[2]), Number(written[3])];
    const at = { text: signature.date, place: signature.place };
    if (year !== facts.year! + 1)
      return verdictOf(
        [
          {
            part: 'signature',
            message: `成文日期是 ${signature.date}，${facts.year} 年度报告应在 ${facts.year! + 1} 年发布。`,
            advice: '请核对成文日期和报告年度。',
            at,
          },
        ],
        'must-explain',
      );
    const due = deadline(facts.level);
    if (month < due.month || (month === due.month && day <= due.day)) return passed;
    return verdictOf(
      [
        {
          part: 'signature',
          // Article 49 sets no day for townships; the county's notice does.
          severity: facts.level === 'township' ? 'hint' : 'must-explain',
          message: `成文日期是 ${signature.date}，晚于 ${due.month}月${due.day}日的发布期限。`,
          advice: facts.level === 'township' ? '请核对县级主管部门通知的期限。' : '请说明逾期的原因。',
          at,
        },
      ],
      'must-explain',
    );
  },
};

/** Departments publish by 31 January, governments by 31 March (art. 49); townships in practice by 31 January. */
function deadline(level: BodyLevel | null): { readonly month: number; readonly day: number } {
  const early = level === 'township' || level?.endsWith('-department') === true;
  return early ? { month: 1, day: 31 } : { month: 3, day: 31 };
}
