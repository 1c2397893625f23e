import { cite } from '../../law/index.ts';
import type { Claim } from './narrative/claim.ts';
import { contradictions, type OtherFigure } from './narrative/contradiction.ts';
import { applicationsFigure } from './narrative/table-figures.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Rule } from './rule.ts';

/** The number of applications the prose gives, or its saying that there were none, must be that of table 3. */
export const applicationsContradicted: Rule = {
  id: 'applications-contradicted',
  ref: 'N-04',
  title: '正文申请件数与表三不符',
  severity: 'blocker',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) => {
    const received = facts.claims.some(({ measure }) => measure === 'received');
    return contradictions(facts, {
      measures: ['received', 'handled'],
      // 办理 is often said of a part or of more years; beside a count of those received it must be plain.
      passOver: ({ measure, scope }) => measure === 'handled' && scope !== 'own' && received,
      severity: 'blocker',
      others,
      advice: '请核对申请登记台账，改正正文或表三，使两处一致；口径不同的，在正文写明。',
    });
  },
};

/** 共办理 12 件 may count what came over from last year, or what was decided. */
function others(claim: Claim, facts: ReportFacts): readonly OtherFigure[] {
  const withCarriedIn = applicationsFigure(
    facts,
    '一、本年新收”加“二、上年结转',
    ['received', 'carriedIn'],
    'total',
  );
  const decided = applicationsFigure(facts, '（七）总计', ['decidedTotal'], 'total');
  const people = applicationsFigure(facts, '一、本年新收', ['received'], 'naturalPerson');
  return [
    {
      ...withCarriedIn,
      accepted: claim.carriedInIncluded || claim.measure === 'handled',
      why: '这个数正好等于本年新收加上年结转，如是合计数，请在正文写明“含上年结转”。',
    },
    {
      ...decided,
      accepted: claim.measure === 'handled',
      why: '这个数正好等于本年办结的件数，收到与办结请分别写明。',
    },
    { ...people, accepted: false, why: '这个数正好等于自然人申请的件数，可能漏计了法人和其他组织的申请。' },
  ];
}
