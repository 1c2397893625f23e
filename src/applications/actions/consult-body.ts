import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { consult } from '../consult.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Asks an organ that made the information jointly (征求其他机关意见, art. 34); its silence is consent; the time is not counted. */
export const consultBody = declareAct<{ about: string }>({
  name: 'consult-body',
  label: '征求其他机关意见',
  permission: { ...byClerk, citation: cite('REG-34') },
  allowedWhen: ['processing'],
  input: z.object({ about: inputText }),
  decide: (_, input) => kept(input),
  apply: (application, { on }) => consult(application, 'body', on),
});
