import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { named } from '../filing-act-labels.ts';

/** Makes the accepted report public under its lasting address (公开). */
export const publish = declareAct({
  ...named('publish'),
  permission: { ...byClerk, fromAbove: ['county-supervisor'], citation: cite('REG-49') },
  allowedWhen: ['accepted'],
  asksRecords: false,
  input: z.object({}),
  decide: ({ filing, version }) =>
    changed({
      ...{ state: 'published', counts: 'published' },
      facts: {
        version: version.number,
        ...(filing.correction_note !== null && {
          ...{ correction: filing.correction_note, formerReadable: filing.former_readable },
        }),
      },
    }),
});
