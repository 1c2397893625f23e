import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { withOperation } from '../operations.ts';

/** What is said of the organ that an application is handed over to. */
export interface HandedOver {
  readonly to: string;
  readonly reasons: string;
  /** The organ, when it keeps its applications here too: one is opened there. */
  readonly bodyId?: string | undefined;
}

/** Hands what was addressed to another organ over to it before it is registered (转送), or points the way there. */
export const handOver = declareAct<HandedOver>({
  name: 'hand-over',
  label: '转送有权机关',
  permission: { ...byClerk, citation: cite('REG-36(5)') },
  allowedWhen: ['submitted', 'received'],
  // The organ's name and how it is reached, as told to the applicant.
  input: z.object({ to: inputText, reasons: inputText, bodyId: z.uuid().optional() }),
  decide: (_, input) => kept(input),
  apply: (application, { on }) =>
    withOperation({ ...application, state: 'handed-over' }, { kind: 'end', on }),
});
