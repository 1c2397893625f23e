import { cite } from '../../law/index.ts';
import { mentionsProcessingFee } from './narrative/fees.ts';
import { notApplicable, passed, type Rule, verdictOf } from './rule.ts';

/** The fee rules came into force for 2021; reports since then say in section 6 what was charged, or that nothing was. */
const reportedSince = 2021;

/** Section 6 must report the fee for handling information; a bare 无 does not say that none was charged. */
export const processingFeeUnreported: Rule = {
  id: 'processing-fee-unreported',
  ref: 'N-06',
  title: '第六部分没有报告信息处理费',
  severity: 'must-explain',
  citation: cite('FEE'),
  editions: ['2019', '2021'],
  needs: ['year', 's6'],
  check: (facts) => {
    if (facts.year! < reportedSince) return notApplicable;
    if (mentionsProcessingFee(facts)) return passed;
    // lapsed-fee-unreported says it, with the application that shows a fee was asked for.
    if (facts.value('applications/otherDisposition.feeLapsed/total'))
      return { outcome: 'failed', findings: [] };
    const section = facts.section('s6')!;
    const bare = /^(?:本年度?|[我本][镇乡局委])?(?:无|没有)(?:其他需要报告的?事项)?。?$/.test(
      facts.text('s6').replace(/^。+/, ''),
    );
    const first = section.paragraphs[0] ?? section.heading;
    return verdictOf(
      [
        {
          part: 's6',
          message: bare
            ? `第六部分只写“${first.text.trim()}”，没有报告收取信息处理费的情况。`
            : '第六部分没有报告收取信息处理费的情况。',
          advice: `请写明收取的件数和金额；没有收取的，写“${facts.year}年，本机关没有收取信息处理费”。`,
          at: first,
        },
      ],
      'must-explain',
    );
  },
};
