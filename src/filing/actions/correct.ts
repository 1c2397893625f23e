import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/**
 * Begins the correction of a report that is public (更正). What is public stays until the corrected report has gone
 * the whole way; then both it and the note are shown.
 */
export const correct = declareAct({
  ...named('correct'),
  permission: { ...byClerk, fromAbove: ['county-supervisor'], citation: cite('REG-06') },
  allowedWhen: ['published'],
  asksRecords: false,
  input: z.object({ note: z.string().trim().min(2).max(1000) }),
  decide: (_, { note }) => changed({ state: 'correcting', facts: { note }, correctionNote: note }),
});
