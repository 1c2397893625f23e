/** The steps of rectification (整改环节), each an entry that follows the finding. */
export const rectificationStages = {
  finding: '发现问题',
  notice: '通知整改',
  evidence: '报送整改材料',
  verified: '核查通过',
  closed: '销号',
  reopened: '重新整改',
} as const;

/** A step of rectification by its id. */
export type RectificationStage = keyof typeof rectificationStages;

/** Which steps may come after which; what is put right on the spot needs no notice (立行立改). */
export const nextStages: Readonly<Record<RectificationStage, readonly RectificationStage[]>> = {
  finding: ['notice', 'evidence'],
  notice: ['evidence'],
  evidence: ['verified', 'reopened'],
  verified: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['notice', 'evidence'],
};

/** Steps in which somebody else looks at what the body has done. */
export const judgingStages: readonly RectificationStage[] = ['verified', 'closed', 'reopened'];

/** By which act a step is entered: leaders judge (核查整改), everything else is entered (登记). */
export const actOfStage = (stage: RectificationStage | null | undefined): 'judge' | 'enter' =>
  stage && judgingStages.includes(stage) ? 'judge' : 'enter';
