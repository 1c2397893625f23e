import { cite } from '../../law/index.ts';
import type { Claim, Measure } from './narrative/claim.ts';
import { contradictions, type OtherFigure } from './narrative/contradiction.ts';
import { applicationsFigure } from './narrative/table-figures.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Rule } from './rule.ts';

/** The outcomes the prose counts (予以公开 … 其他处理) must be those of table 3, over all applicants. */
export const outcomesContradicted: Rule = {
  id: 'outcomes-contradicted',
  ref: 'N-04',
  title: '正文办理结果分项与表三不符',
  severity: 'must-explain',
  citation: cite('REG-50(2)'),
  editions: bothEditions,
  needs: ['applications'],
  check: (facts) =>
    contradictions(facts, {
      measures: [
        'granted',
        'partial',
        'grantedOrPartial',
        'denied',
        'unavailable',
        'notHandled',
        'otherDisposition',
      ],
      severity: 'must-explain',
      others,
      advice: '请核对各项办理结果，正文分项应为该组各行在“总计”一列的合计。',
    }),
};

const rows: Partial<Record<Measure, readonly string[]>> = {
  grantedOrPartial: ['granted'],
  granted: ['granted'],
  unavailable: ['unavailable.notHeld'],
};

function others(claim: Claim, facts: ReportFacts): readonly OtherFigure[] {
  const first = rows[claim.measure];
  const all = claim.measure === 'grantedOrPartial' ? ['granted', 'partial'] : [claim.measure];
  const people = applicationsFigure(facts, '该项', all, 'naturalPerson');
  return [
    { ...people, accepted: false, why: '这个数正好等于自然人一列，可能漏计了法人和其他组织的申请。' },
    ...(first
      ? [
          {
            ...applicationsFigure(facts, '该项', first, 'total'),
            accepted: false,
            why: '这个数正好只等于其中一行，可能漏计了同组的其他行。',
          },
          {
            ...applicationsFigure(facts, '该项', first, 'naturalPerson'),
            accepted: false,
            why: '这个数正好等于其中一行的自然人一列，可能漏计了同组的其他行和其他申请人。',
          },
        ]
      : []),
  ];
}
