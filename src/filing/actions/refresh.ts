import { z } from 'zod';
import { composeDraft } from '../compose-draft.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';

/** Draws the report from the records again (重新起草); what people changed on top stays, with its reason. */
export const refresh = declareAct({
  ...named('refresh'),
  permission: byClerk,
  allowedWhen: openStates,
  asksRecords: true,
  input: z.object({}),
  decide: ({ filing, version, known }) => {
    const kept = composeDraft(known.drafted, version.notes);
    return changed({ state: filing.state, kept: { ...kept, madeBy: 'drafted' }, facts: {} });
  },
});
