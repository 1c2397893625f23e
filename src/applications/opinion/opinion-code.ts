import type { Seal } from '../../platform/index.ts';
import type { Application } from '../application.ts';
import { codeIndex, queryCode } from '../query-code.ts';
import type { Step } from '../tools.ts';

/** The code that a letter to a third party carries (意见码): it opens the opinion on that letter and nothing else. */
export const opinionCode = (seal: Seal, letterId: string): string => queryCode(seal, `opinion:${letterId}`);

/** The consultation of a third party that is waiting for an answer, the newest; undefined without one. */
export const awaitedConsultation = ({ consultations }: Application) =>
  consultations.findLast((one) => one.with === 'third-party' && one.answeredOn === null);

/** Keeps what stands for the code of a letter, and which consultation it answers. */
export async function keepOpinionCode(
  { seal }: { readonly seal: Seal },
  step: Step,
  applicationId: string,
  letterId: string,
  application: Application,
): Promise<void> {
  await step
    .insertInto('application_opinion_code')
    .values({
      ...{ letter_id: letterId, application_id: applicationId, cycle: application.cycle },
      code_index: codeIndex(seal, opinionCode(seal, letterId)),
      consultation: awaitedConsultation(application)?.id ?? null,
    })
    .execute();
}
