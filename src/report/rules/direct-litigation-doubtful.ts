import { cite } from '../../law/index.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

const direct = 'disputes/litigationDirect/total';

/** The Reconsideration Law as revised puts refusals to disclose under reconsideration first, from 2024-01-01. */
const reconsiderationFirstSince = 2024;

/** Whoever is refused information must first apply for reconsideration, so few cases can go to court directly. */
export const directLitigationDoubtful: Rule = {
  id: 'direct-litigation-doubtful',
  ref: 'T4-04',
  title: '未经复议直接起诉的案件需核对',
  severity: 'hint',
  citation: cite('RECON-23(4)'),
  editions: bothEditions,
  needs: ['year', 'disputes'],
  check: (facts) => {
    const count = facts.value(direct) ?? 0;
    if (facts.year! < reconsiderationFirstSince || count === 0) return passed;
    return verdictOf(
      [
        {
          cells: [direct],
          message: `“未经复议直接起诉”有 ${count} 件。自2024年起，对不予公开不服的应当先申请行政复议，直接起诉的只能是针对其他答复或不答复的案件。`,
          advice: '请逐件核对案由和起诉前是否经过复议，归入相应的一组。',
        },
      ],
      'hint',
    );
  },
};
