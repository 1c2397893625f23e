import { type Grants, may, type Permission } from '../../bodies/index.ts';
import type { Refusal } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';

/** Whoever handles the application sees what proves identity; those who oversee the handling need not. */
const seeEvidence = {
  allowedFor: ['clerk', 'first-reviewer', 'second-reviewer', 'final-approver'],
  reach: 'own-body',
} as const satisfies Permission;

/** Why somebody may not open what an applicant of a body sent along; null for whoever may. */
export async function whyEvidenceStaysClosed(
  { structureOn }: Pick<ApplicationTools, 'structureOn'>,
  grants: Grants,
  bodyId: string,
  today: Parameters<ApplicationTools['structureOn']>[0],
): Promise<Refusal | null> {
  return may(grants, seeEvidence, bodyId, (await structureOn(today)).ancestors);
}
