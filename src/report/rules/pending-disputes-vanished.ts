import { cite } from '../../law/index.ts';
import { rowName } from './cell-names.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

const groups = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];

/** Cases that were 尚未审结 at the end of last year are decided or still pending this year; they cannot be gone. */
export const pendingDisputesVanished: Rule = {
  id: 'pending-disputes-vanished',
  ref: 'T4-03',
  title: '上年尚未审结的案件本年没有体现',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disputes', 'previous'],
  check: (facts) =>
    verdictOf(
      groups.flatMap((group) => {
        const total = `disputes/${group}/total`;
        const pending = facts.previous!.cells[`disputes/${group}/pending`]?.value ?? 0;
        const now = facts.value(total);
        if (now === undefined || now >= pending) return [];
        return [
          {
            cells: [total],
            message: `“${rowName(total)}”上年尚未审结 ${pending} 件，本年总计只有 ${now} 件；上年未结的案件应计入本年的审理结果或继续列为尚未审结。`,
            advice: '请核对复议诉讼台账，补计上年未结案件；已由其他机关统计的，请说明。',
          },
        ];
      }),
      'must-explain',
    ),
};
