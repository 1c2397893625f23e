/** What a file of an applicant is to show (材料种类). */
export const evidencePurposes = {
  identity: '身份证明',
  organisation: '单位登记证书',
  authority: '授权委托书',
  payment: '缴费凭证',
  other: '其他材料',
} as const;

/** A purpose by its id. */
export type EvidencePurpose = keyof typeof evidencePurposes;

/** A file that an applicant sends along; looked into already. */
export interface SentEvidence {
  readonly purpose: EvidencePurpose;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Most bytes of one file: a photograph of a card, a scan of some pages. */
export const mostEvidenceBytes = 5 * 1024 * 1024;

/** Most files that come with one form. */
export const mostEvidenceFiles = 4;
