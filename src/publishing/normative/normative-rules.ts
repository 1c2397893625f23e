import rules from '../../../data/catalogues/normative-documents.json' with { type: 'json' };

/** What provinces settle differently (有效期、清理年限、失效是否计入废止). */
export interface NormativeRules {
  /** Years a document is valid unless it says otherwise, and one on trial (试行、暂行). */
  readonly validityYears: number;
  readonly trialYears: number;
  /** Years after which a document without an end is to be looked over. */
  readonly reviewAfterYears: number;
  /** Whether a document whose validity ran out counts among those repealed in table 2. */
  readonly expiredCountsAsRepealed: boolean;
}

/** The usual rules, as data; a county may have its own. */
export const usualNormativeRules: NormativeRules = rules;
