import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { inputText, inputWorkdays } from '../input-fields.ts';
import { lengthOf } from '../legal-periods.ts';
import { withOperation } from '../operations.ts';

/** Asks for the reasons of applications that are manifestly too many or too frequent (说明理由, art. 35). */
export const askReasons = declareAct<
  { findings: string; workdays?: number | undefined },
  { findings: string; workdays: number }
>({
  name: 'ask-reasons',
  label: '要求说明理由',
  permission: { ...byClerk, citation: cite('REG-35') },
  allowedWhen: ['processing'],
  input: z.object({ findings: inputText, workdays: inputWorkdays.optional() }),
  premise: ({ reasons }) =>
    reasons
      ? { code: 'reasons-repeated', sentence: '已要求过申请人说明理由。', citation: cite('REG-35') }
      : null,
  decide: ({ on }, { findings, workdays }) =>
    kept({ findings, workdays: workdays ?? lengthOf('reasons', on) }),
  apply: (application, { on, facts: { workdays } }) =>
    withOperation(
      {
        ...application,
        state: 'awaiting-reasons',
        reasons: { askedOn: on, deliveredOn: null, workdays, answeredOn: null, reasonable: null },
      },
      { kind: 'stop', on, waitingFor: 'reasons' },
    ),
});
