import { type Citation, cite } from '../law/index.ts';

/** A ground on which a part is withheld (遮盖理由). */
export interface Ground {
  readonly label: string;
  readonly citation: Citation;
}

/** The grounds of the Regulation on which a part may be withheld, by id. */
export const grounds = {
  'state-secret': { label: '国家秘密', citation: cite('REG-14') },
  'forbidden-by-law': { label: '法律、行政法规禁止公开', citation: cite('REG-14') },
  'public-security': { label: '可能危及国家安全、公共安全、经济安全、社会稳定', citation: cite('REG-14') },
  'trade-secret': { label: '商业秘密', citation: cite('REG-15') },
  privacy: { label: '个人隐私', citation: cite('REG-15') },
  internal: { label: '内部事务信息', citation: cite('REG-16-1') },
  'process-or-case-file': { label: '过程性信息、行政执法案卷信息', citation: cite('REG-16-2') },
} as const satisfies Readonly<Record<string, Ground>>;

/** A ground by its id. */
export type GroundId = keyof typeof grounds;

/** Every ground's id, in the order of the articles. */
export const groundIds = Object.keys(grounds) as readonly GroundId[];
