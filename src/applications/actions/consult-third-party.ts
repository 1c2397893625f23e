import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { consult } from '../consult.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Asks a third party whose lawful interests disclosure may harm (征求第三方意见, art. 32); the time is not counted (art. 33 ¶3). */
export const consultThirdParty = declareAct<{ about: string }>({
  name: 'consult-third-party',
  label: '征求第三方意见',
  permission: { ...byClerk, citation: cite('REG-32') },
  allowedWhen: ['processing'],
  input: z.object({ about: inputText }),
  decide: (_, input) => kept(input),
  apply: (application, { on }) => consult(application, 'third-party', on),
});
