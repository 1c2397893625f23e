import type { Act, Outcome } from '../../platform/index.ts';
import { type ActDone, actOnApplication } from '../act-on-application.ts';
import type { ApplicationTools } from '../tools.ts';
import { inquiryByCode } from './inquiry-by-code.ts';
import { thirdParty } from './third-party.ts';

/** What a third party says to disclosure. */
export interface GivenOpinion {
  readonly opinion: 'consents' | 'objects';
  readonly reasons: string;
  /** A random word of the page: sent again with it, the opinion is recorded once. */
  readonly key: string;
}

/**
 * Records the opinion of a third party on the public site (第三方提出意见, art. 32): it is received the day it is sent,
 * and from the day after the clock of the reply runs on. Whether the grounds hold, the organ decides.
 */
export async function giveOpinion(
  tools: ApplicationTools,
  act: Act,
  code: string,
  { opinion, reasons, key }: GivenOpinion,
): Promise<Outcome<ActDone>> {
  const inquiry = await inquiryByCode(tools, act, code);
  if (!inquiry.ok) return inquiry;
  const { applicationId, version, consultation } = inquiry.value;
  return actOnApplication(tools, {
    ...{ act: { ...act, actor: thirdParty }, grants: 'third-party', id: applicationId, version, key },
    ...{ name: 'record-opinion', input: { consultation, opinion, reasons } },
  });
}
