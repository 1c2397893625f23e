import { cite } from '../../law/index.ts';
import type { Finding } from './rule.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** The year of the title is the report year, and the overview speaks of that year. */
export const yearInconsistent: Rule = {
  id: 'year-inconsistent',
  ref: 'N-01',
  title: '报告年度前后不一',
  severity: 'blocker',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['year', 's1'],
  check: (facts) => {
    const year = facts.year!;
    const findings: Finding[] = [];
    const { title } = facts.report;
    const titled = /(20\d\d)年?/.exec(title?.text ?? '')?.[1];
    if (title && titled && Number(titled) !== year)
      findings.push({
        part: 'title',
        message: `标题写的是 ${titled} 年，报告年度却是 ${year} 年。`,
        advice: '请核对报告年度，改正标题或正文。',
        at: title,
      });
    const overview = facts.text('preface') + facts.text('s1');
    if (!overview.includes(String(year))) {
      const other = /(20\d\d)年(?:度)?(?=[，我以在全]|，)/.exec(overview)?.[1];
      findings.push({
        part: 's1',
        severity: other ? 'must-explain' : 'hint',
        message: other
          ? `总体情况没有提到 ${year} 年，却写到 ${other} 年，可能沿用了往年的报告。`
          : `总体情况没有写明报告年度（${year} 年）。`,
        advice: `请写明 ${year} 年，并核对全文的数据是不是 ${year} 年的。`,
        at: facts.section('s1')!.heading,
      });
    }
    return verdictOf(findings, 'blocker');
  },
};
