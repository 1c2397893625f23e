import type { Day } from '../../law/index.ts';
import type { Refusal } from '../../platform/index.ts';
import type { DeliveryEntry, DeliveryResult } from './delivery.ts';

/** Why a delivery cannot have been as it was entered; null when it can. */
export function oddDelivery(
  { means, tracking, sentOn, result }: DeliveryEntry,
  today: string,
): Refusal | null {
  if (sentOn > today)
    return { code: 'day-too-late', field: 'sentOn', sentence: '日期不能晚于今天，请核对。' };
  if (means === 'post' && tracking.trim() === '')
    return {
      ...{ code: 'tracking-missing', field: 'tracking' },
      sentence: '邮寄送达应通过邮政企业寄递，请填写邮件编号。',
    };
  return result && oddResult(result, sentOn, today);
}

/** Why a delivery cannot have ended as it was entered; null when it can. */
export function oddResult(
  { servedOn, returnedOn, receipt }: DeliveryResult,
  sentOn: Day,
  today: string,
): Refusal | null {
  const on = servedOn ?? returnedOn;
  if (on === null || (servedOn && returnedOn))
    return {
      code: 'result-unclear',
      field: 'servedOn',
      sentence: '请填写签收日期，或者退回日期，二者填一项。',
    };
  if (on > today) return { code: 'day-too-late', field: 'servedOn', sentence: '日期不能晚于今天，请核对。' };
  if (on < sentOn)
    return { code: 'day-too-early', field: 'servedOn', sentence: '签收、退回不能早于寄送，请核对日期。' };
  return receipt.trim() === ''
    ? { code: 'receipt-missing', field: 'receipt', sentence: '请填写签收人；退回的，填写原因。' }
    : null;
}
