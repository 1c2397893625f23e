import type { Day } from '../law/index.ts';
import type { RegisterEntry } from './entry.ts';
import { nextStages, type RectificationStage } from './rectification.ts';

/** A finding with all that was done about it (整改链条). */
export interface RectificationChain {
  readonly finding: RegisterEntry;
  /** The steps that followed, in their order. */
  readonly steps: readonly RegisterEntry[];
  readonly stage: RectificationStage;
  /** The last deadline that was set; null when none was. */
  readonly deadline: Day | null;
  readonly isClosed: boolean;
  readonly isOverdue: boolean;
  readonly next: readonly RectificationStage[];
}

/**
 * Puts entries of rectification that stand together as chains, in the order of their findings. A day on which the
 * deadline ends is not overdue yet; what was handed in and waits for a verdict is not overdue either.
 */
export function rectificationChains(
  entries: readonly RegisterEntry[],
  today: Day,
): readonly RectificationChain[] {
  const rectifications = entries.filter(({ kind, voided }) => kind === 'rectification' && !voided);
  const following = Map.groupBy(rectifications, ({ follows }) => follows);
  return (following.get(null) ?? []).map((finding) => {
    const steps = following.get(finding.id) ?? [];
    const stage = (steps.at(-1) ?? finding).stage!;
    const deadline = [finding, ...steps].map(deadlineOf).findLast((day) => day !== null) ?? null;
    const isWithBody = stage === 'finding' || stage === 'notice' || stage === 'reopened';
    return {
      ...{ finding, steps, stage, deadline, isClosed: stage === 'closed', next: nextStages[stage] },
      isOverdue: isWithBody && deadline !== null && today > deadline,
    };
  });
}

const deadlineOf = ({ figures }: RegisterEntry): Day | null =>
  typeof figures.deadline === 'string' ? (figures.deadline as Day) : null;
