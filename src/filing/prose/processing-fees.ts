import type { DraftRecords } from '../draft-records.ts';
import { ownName } from './own-name.ts';
import { type Passage, say } from './passage.ts';

/** 信息处理费: what was charged in the year, or that nothing was. */
export function processingFees({ body, year, applications: { fees } }: DraftRecords): readonly Passage[] {
  const own = ownName(body);
  if (fees.yuan === 0) return [say`${String(year)}年，${own}没有收取政府信息公开信息处理费。`];
  const ids = fees.behind;
  const yuan = { value: fees.yuan, source: { kind: 'entries', ids } } as const;
  return [say`${String(year)}年，${own}依法收取政府信息公开信息处理费${yuan}元。`];
}
