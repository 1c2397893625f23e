import type { PublicBody } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { dayInChina } from '../parts/dates.ts';
import type { PortalTools } from '../portal-tools.ts';

/** Something that is public and may be what is asked for (art. 36 (1)). */
export interface PublicHit {
  readonly title: string;
  readonly address: string;
  readonly of: string;
}

const mostHits = 5;
/** The search looks at so many characters; what identifies the information stands at the beginning. */
const looked = 60;
/** Words everybody writes in an application; they tell nothing of what is wanted. */
const idle = /申请|公开|政府信息|有关|相关|关于|情况|信息|资料|文件|材料|请|我|的/g;

/** What is public already and comes near a description: at the body that is asked first, else anywhere. */
export async function alreadyPublic(
  tools: PortalTools,
  description: string,
  body: PublicBody | null,
  today: Day,
): Promise<readonly PublicHit[]> {
  const text = description.replace(idle, ' ').replace(/\s+/g, ' ').trim().slice(0, looked);
  if ([...text].length < 2) return [];
  const found = async (bodyId?: string) => {
    const scope = bodyId ? { bodyId } : {};
    const page = await released.searchReleased(tools.db, { text, order: 'best', page: 1, ...scope });
    return page.loosened ? page.hits.filter((hit) => isNear(hit, page.words)) : page.hits;
  };
  const own = body ? await found(body.id) : [];
  const hits = own.length > 0 ? own : await found();
  const { lastKnown } = await tools.bodies.structure();
  return hits.slice(0, mostHits).map(({ id, title, bodyId, releasedAt }) => ({
    ...{ title, address: `/a/${id}` },
    of: `${lastKnown(bodyId, today)?.shortName ?? ''}　${dayInChina(releasedAt)}`,
  }));
}

/** Whether something that holds only some of the words speaks of the same: half of those that tell anything. */
function isNear(
  { title, summary }: Pick<released.SearchHit, 'title' | 'summary'>,
  words: readonly string[],
): boolean {
  const telling = words.filter((word) => word.length > 1 && !/^[\d年月]+$/.test(word));
  const held = telling.filter((word) => title.includes(word) || summary.includes(word));
  return held.length >= Math.max(1, telling.length / 2);
}

/** The list of what is public already; opens beside the form, so that nothing typed is lost. */
export const publicList = (hits: readonly PublicHit[]): Safe =>
  html`<ul>${hits.map(({ title, address, of }) => html`<li><a href="${address}" target="_blank" rel="noopener">${title}<span class="unseen">（在新窗口打开）</span></a>　<span class="dates">${of}</span></li>`)}</ul>`;
