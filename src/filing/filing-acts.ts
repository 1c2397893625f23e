import { accept } from './actions/accept.ts';
import { confirmReadings } from './actions/confirm-readings.ts';
import { correct } from './actions/correct.ts';
import { declareZero } from './actions/declare-zero.ts';
import { edit } from './actions/edit.ts';
import { except } from './actions/except.ts';
import { explain } from './actions/explain.ts';
import { publish } from './actions/publish.ts';
import { recall } from './actions/recall.ts';
import { refresh } from './actions/refresh.ts';
import { sendBack } from './actions/send-back.ts';
import { sign } from './actions/sign.ts';
import { submit } from './actions/submit.ts';
import type { DeclaredAct } from './declared-act.ts';
import type { FilingActName } from './filing-act-labels.ts';

/** Every act on a filing after it was begun, in the order of the procedure. */
export const filingActs = {
  refresh,
  edit,
  'declare-zero': declareZero,
  'confirm-readings': confirmReadings,
  explain,
  except,
  sign,
  recall,
  submit,
  return: sendBack,
  accept,
  publish,
  correct,
} as const satisfies Readonly<Record<FilingActName, unknown>>;

/** An act by its name. */
export const filingAct = (name: FilingActName): DeclaredAct => filingActs[name] as unknown as DeclaredAct;
