import type { Day } from '../../law/index.ts';
import type { Json } from '../../platform/index.ts';

/** What lies in a case file, in the order in which items of one instant are filed (卷内材料种类). */
const caseItemKinds = {
  application: '申请',
  applicant: '申请人信息',
  evidence: '申请人提交的材料',
  act: '办理记录',
  letter: '文书',
  released: '公开件',
  delivery: '送达登记',
  'delivery-result': '送达结果',
  'deadline-change': '期限变动',
  dispute: '行政复议、行政诉讼',
  other: '其他材料',
} as const;

/** A kind of item by its id. */
export type CaseItemKind = keyof typeof caseItemKinds;

/** One item of a case file (卷内材料). */
export interface CaseItem {
  readonly kind: CaseItemKind;
  /** The record it is. */
  readonly ref: string;
  /** When it came about, as an instant. */
  readonly at: string;
  /** The day that counts in law. */
  readonly on: Day;
  readonly title: string;
  /** Who did it; empty where nobody is named. */
  readonly by: string;
  /** It holds personal data, which are taken out after the retention period. */
  readonly personal: boolean;
  /** All that the item says; personal data only as a keyed digest. */
  readonly content: Json;
}

/** What other modules keep about an application, e.g. its disputes. */
export type LinkedItems = (applicationId: string) => Promise<readonly CaseItem[]>;

/** The applications about which other modules entered something from one instant on and before another. */
export type LinkedChanges = (from: string, until: string) => Promise<readonly string[]>;

/** Items in the order in which they are filed. */
export function inFilingOrder(items: readonly CaseItem[]): readonly CaseItem[] {
  const kinds = Object.keys(caseItemKinds);
  const place = ({ at, kind, ref }: CaseItem) =>
    `${at} ${String(kinds.indexOf(kind)).padStart(2, '0')} ${ref}`;
  return items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
