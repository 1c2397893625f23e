import type { Counted } from './source.ts';

/** What a register states in words, with the entries that state it. */
export interface StatedResult {
  /** Null where it was confirmed that there is none. */
  readonly text: string | null;
  readonly entries: readonly string[];
}

/**
 * What the registers of a body hold of a year (台账数据). Null means that nobody has recorded it: the cell stays
 * blank and the sentence is left out. Zero means that somebody recorded that nothing happened.
 */
export interface RegisterFigures {
  /** 行政许可处理决定数量. */
  readonly licensing: Counted | null;
  /** 行政处罚处理决定数量. */
  readonly penalty: Counted | null;
  /** 行政强制处理决定数量. */
  readonly coercion: Counted | null;
  /** 行政事业性收费金额, in 万元. */
  readonly feeAmount: Counted | null;
  /** 培训次数. */
  readonly trainings: Counted | null;
  /** 日常巡查次数. */
  readonly patrols: Counted | null;
  /** 全面排查次数. */
  readonly sweeps: Counted | null;
  /** 发现的问题. */
  readonly found: Counted | null;
  /** 完成整改的问题. */
  readonly rectified: Counted | null;
  /** 政务新媒体发布的信息, where it is counted on the accounts themselves. */
  readonly newMedia: Counted | null;
  /** 信息处理费, in 元, as the finance office states it. */
  readonly processingFee: Counted | null;
  /** 发生的责任追究. */
  readonly accountability: Counted | null;
  /** 工作考核结果, e.g. 良好. */
  readonly assessment: StatedResult | null;
  /** 社会评议结果, e.g. 满意. */
  readonly evaluation: StatedResult | null;
}

/** Registers in which nobody has recorded anything. */
export const silentRegisters: RegisterFigures = {
  ...{ licensing: null, penalty: null, coercion: null, feeAmount: null, newMedia: null, processingFee: null },
  ...{ trainings: null, patrols: null, sweeps: null, found: null, rectified: null },
  ...{ accountability: null, assessment: null, evaluation: null },
};
