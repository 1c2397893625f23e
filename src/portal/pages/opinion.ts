import { randomUUID } from 'node:crypto';
import { giveOpinion, type Inquiry, inquiryByCode } from '../../applications/index.ts';
import type { PageReply } from '../../platform/index.ts';
import { openByCode } from '../following/open-by-code.ts';
import { inquiryPart, opinionCodeForm, opinionFrame } from '../following/opinion-parts.ts';
import type { Notice } from '../following/standing.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** Asks for the code of the letter that asks a third party (第三方提出意见). */
export async function opinionPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return opinionFrame(surroundings, opinionCodeForm());
}

/** What the letter asks, and the form for the opinion (art. 32). */
export const showInquiry = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  withInquiry(tools, surroundings, (inquiry) => show(tools, surroundings, inquiry, null));

/** Takes the opinion of a third party, once; what was written stays in the form when it cannot be taken. */
export const takeOpinion = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  withInquiry(tools, surroundings, async (inquiry, code) => {
    const { act, form } = surroundings.request;
    const { opinion, key = '' } = form;
    if (opinion !== 'consents' && opinion !== 'objects')
      return show(tools, surroundings, inquiry, { bad: true, sentence: '请选择是否同意公开。' });
    const reasons = (form.reasons ?? '').trim().slice(0, 4000);
    const given = { opinion, reasons, key: key || randomUUID() } as const;
    const done = await giveOpinion(tools.applications, act, code, given);
    if (!done.ok) return show(tools, surroundings, inquiry, { bad: true, sentence: done.refusal.sentence });
    const sentence = '意见已经收到，由受理机关依照条例第三十二条决定是否公开。';
    return withInquiry(tools, surroundings, (now) =>
      show(tools, surroundings, now, { bad: false, sentence }),
    );
  });

/** Goes on with what the letter asks whose code stands in the form. */
const withInquiry = (
  { applications }: PortalTools,
  surroundings: PageSurroundings,
  go: (inquiry: Inquiry, code: string) => Promise<PageReply>,
): Promise<PageReply> =>
  openByCode(
    surroundings,
    {
      wrongCodes: 'wrong opinion code',
      open: (act, code) => inquiryByCode(applications, act, code),
      refuse: ({ sentence }, status) => ({
        ...opinionFrame(surroundings, opinionCodeForm(), { bad: true, sentence }),
        status,
      }),
    },
    go,
  );

async function show(
  tools: PortalTools,
  surroundings: PageSurroundings,
  inquiry: Inquiry,
  notice: Notice | null,
): Promise<PageReply> {
  const { act, form } = surroundings.request;
  const body = (await tools.bodies.tree(act.today)).body(inquiry.bodyId)?.name ?? '';
  const main = inquiryPart(inquiry, { body, code: form.code ?? '', reasons: form.reasons ?? '' });
  return opinionFrame(surroundings, main, notice);
}
