import { randomUUID } from 'node:crypto';
import type { PageReply, RateLimit } from '../../platform/index.ts';
import { sayNotDone, sayOutcome, withFollowed } from '../following/followed.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** Complaints from one place. */
const complaints: RateLimit = { max: 5, per: 3_600_000 };

/** Takes a complaint about how the application is handled (投诉举报, art. 51); the county looks into it. */
export const complainFollowed = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  withFollowed(tools, surroundings, async ({ bodyId, number, id }) => {
    const { form, act, limit } = surroundings.request;
    const content = (form.complaint ?? '').trim().slice(0, 2000);
    const contact = (form.contact ?? '').trim().slice(0, 100);
    if (content === '') return sayNotDone(tools, surroundings, '请写明投诉、举报的事项。');
    const held = limit?.call('complaint', complaints);
    if (held) return { ...(await sayNotDone(tools, surroundings, held.sentence)), status: 429 };
    const which = number ? `登记编号${number}` : `提交编号${id.slice(-12).toUpperCase()}`;
    const taken = await tools.complain(act, {
      ...{ bodyId, article: 'REG-51', content: `关于政府信息公开申请（${which}）：${content}` },
      complainant: contact === '' ? null : contact,
      key: form.key || randomUUID(),
    });
    return sayOutcome(
      ...([tools, surroundings, taken] as const),
      '投诉举报已收到，由政府信息公开工作主管部门处理（条例第五十一条）。',
    );
  });
