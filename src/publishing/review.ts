import type { Role } from '../bodies/contract.ts';
import type { Risk } from './publication.ts';

/** The three reviews (三审) in their order. */
export const reviewSteps = { first: '初审', second: '复审', final: '终审' } as const;

/** A review by its id. */
export type ReviewStep = keyof typeof reviewSteps;

/** Who does which review. */
export const reviewerRoles = {
  first: 'first-reviewer',
  second: 'second-reviewer',
  final: 'final-approver',
} as const satisfies Record<ReviewStep, Role>;

/** What a review looks at (审核内容); the secrecy review is that of the Secrets Law (保密审查). */
export const aspects = {
  legality: '合法性',
  secrecy: '保密性',
  privacy: '个人信息保护',
  accuracy: '准确性',
  conformity: '规范性',
} as const;

/** An aspect by its id. */
export type Aspect = keyof typeof aspects;

/** All aspects in the order of the review sheet. */
export const aspectIds = Object.keys(aspects) as readonly Aspect[];

/** What a reviewer says: good, to be corrected, or to be decided by the competent authority (art. 17). */
export const reviewResults = { pass: '通过', return: '退回修改', refer: '报请确定' } as const;

/** A result by its id. */
export type ReviewResult = keyof typeof reviewResults;

/** The reviews a text of this tier passes, in order: a routine one needs no second review. */
export function stepsFor(risk: Risk): readonly ReviewStep[] {
  return risk === 'sensitive' ? ['first', 'second', 'final'] : ['first', 'final'];
}

/** The review after this one; null after the last. */
export function stepAfter(risk: Risk, step: ReviewStep): ReviewStep | null {
  const steps = stepsFor(risk);
  return steps[steps.indexOf(step) + 1] ?? null;
}
