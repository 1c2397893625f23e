import { type Act, anonymous, type Outcome } from '../platform/index.ts';
import { type ActDone, actOnApplication } from './act-on-application.ts';
import type { ApplicantAct } from './applicant-act.ts';
import { chineseMoment } from './chinese-moment.ts';
import { followByCode } from './follow-by-code.ts';
import type { ApplicationTools } from './tools.ts';

/**
 * Does an act of the applicant on the public site (凭查询码补正、撤回). `key` is a random word of the page: sent again
 * with it, the act is done once.
 */
export async function actByCode(
  tools: ApplicationTools,
  act: Act,
  code: string,
  wanted: ApplicantAct & { readonly key: string },
): Promise<Outcome<ActDone>> {
  const followed = await followByCode(tools, act, code);
  if (!followed.ok) return followed;
  const { id, version } = followed.value;
  const evidence = `申请人凭查询码于${chineseMoment(act.at)}在网站提交`;
  const input = wanted.name === 'withdraw' ? { evidence } : { description: wanted.description };
  const { name, key } = wanted;
  const asApplicant: Act = { ...act, actor: anonymous };
  return actOnApplication(tools, { act: asApplicant, grants: 'applicant', id, version, key, name, input });
}
