import { z } from 'zod';
import { cite, type DisputeOutcomeId, disputeOutcomes } from '../../law/index.ts';
import { byClerk, declareDisputeAct } from '../declared-act.ts';

const outcomes = Object.keys(disputeOutcomes) as [DisputeOutcomeId, ...DisputeOutcomeId[]];

/** The decision or judgment came (结案); its kind is the column of table 4 it is counted in. */
export const concludeDispute = declareDisputeAct<{ outcome: DisputeOutcomeId; document: string }>({
  name: 'conclude',
  label: '登记结果',
  permission: { ...byClerk, citation: cite('REG-50(3)') },
  allowedWhen: ['filed', 'accepted', 'suspended', 'appealed'],
  input: z.object({ outcome: z.enum(outcomes), document: z.string().trim().min(1).max(200) }),
  refuse: ({ procedure, filedOn, appealedOn }, on, { outcome }) => {
    const { procedure: of, column } = disputeOutcomes[outcome];
    if (of !== procedure || column === 'pending')
      return { code: 'outcome-unsuitable', field: 'outcome', sentence: '这不是该程序的一种结案方式。' };
    if (on < (appealedOn ?? filedOn))
      return { code: 'day-too-early', field: 'on', sentence: '结案不能早于申请、起诉或者上诉，请核对日期。' };
    return null;
  },
  apply: (dispute, on, { outcome }) => ({ ...dispute, stage: 'concluded', outcome, outcomeOn: on }),
});
