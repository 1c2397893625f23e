import type { DraftRecords } from '../draft-records.ts';
import type { Counted } from '../source.ts';
import { ownName } from './own-name.ts';
import { type Passage, say } from './passage.ts';

/** 信息处理费: what was charged in the year, or that nothing was. */
export function processingFees(records: DraftRecords): readonly Passage[] {
  const { body, year } = records;
  const fee = feeCharged(records);
  const own = ownName(body);
  if (fee.value === 0) return [say`${String(year)}年，${own}没有收取政府信息公开信息处理费。`];
  return [say`${String(year)}年，${own}依法收取政府信息公开信息处理费${fee}元。`];
}

/** As the finance office states it, else as paid on applications. */
function feeCharged({ registers, applications: { fees } }: DraftRecords): Counted {
  return registers.processingFee ?? { value: fees.yuan, source: { kind: 'entries', ids: fees.behind } };
}
