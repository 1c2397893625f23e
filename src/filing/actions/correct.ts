import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/**
 * Begins the correction of a report that is public (更正). What is public stays until the corrected report has gone
 * the whole way; from then on the public reads the corrected one with the note, and what was public before only if the
 * person who corrects says that it may.
 */
export const correct = declareAct({
  ...named('correct'),
  permission: { ...byClerk, fromAbove: ['county-supervisor'], citation: cite('REG-06') },
  allowedWhen: ['published'],
  asksRecords: false,
  input: z.object({
    note: z.string().trim().min(2).max(1000),
    formerReadable: z.boolean().default(false),
  }),
  decide: (_, { note, formerReadable = false }) => {
    const correction = { note, formerReadable };
    return changed({ state: 'correcting', facts: correction, correction });
  },
});
