import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { bySupervisor, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/** Accepts a report (受理): from now on its figures count in every sum. */
export const accept = declareAct({
  ...named('accept'),
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
