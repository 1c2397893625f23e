import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { bySupervisor, changed, declareAct, notNow } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/** Sends a report back with the cells that are in question and why (退回). */
export const sendBack = declareAct({
  ...named('return'),
  permission: { ...bySupervisor, citation: cite('REG-47') },
  allowedWhen: ['submitted', 'accepted'],
  asksRecords: false,
  input: z.object({
    reason: z.string().trim().min(2).max(1000),
    marks: z
      .array(z.object({ cell: z.string().max(120), reason: z.string().trim().min(2).max(500) }))
      .max(200)
      .default([]),
  }),
  decide: ({ filing, version }, { reason, marks = [] }) => {
    const unknown = marks.find(
      ({ cell }) => !version.report.cells[cell] && !version.report.foreignCells[cell],
    );
    if (unknown)
      return notNow('cell-unknown', '年报中没有所标注的这一格，请刷新页面。', { field: unknown.cell });
    return changed({
      ...{ state: 'returned', facts: { reason, marks } },
      // What was accepted and is in question must not stay in the sums.
      ...(filing.state === 'accepted' && { counts: 'former' as const }),
    });
  },
});
