import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { bySupervisor, changed, declareAct } from '../declared-act.ts';

/** Accepts a report (受理): from now on its figures count in every sum. */
export const accept = declareAct({
  ...{ name: 'accept', label: '受理' },
  permission: { ...bySupervisor, citation: cite('REG-49') },
  allowedWhen: ['submitted'],
  asksRecords: false,
  input: z.object({ comment: z.string().trim().max(1000).default('') }),
  decide: ({ version }, { comment = '' }) =>
    changed({
      ...{ state: 'accepted', counts: 'accepted' },
      facts: { version: version.number, ...(comment && { comment }) },
    }),
});
