import { html, type PageReply } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { answerList } from '../parts/answer-list.ts';
import { bodyFrame } from '../parts/body-frame.ts';
import { findBody } from '../parts/find-body.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { pageOf, pager } from '../parts/lists.ts';
import type { PortalTools } from '../portal-tools.ts';
import { missingPage } from './missing.ts';

const pageSize = 20;

/** What the public asked a body and what it answered (留言答复), without anything of those who asked. */
export async function answersPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { request } = surroundings;
  const found = await findBody(tools, request);
  if (!found) return missingPage(surroundings);
  if ('moved' in found) return found.moved;
  const { body } = found;
  const page = pageOf(request.query);
  const [columns, { answers, count }] = await Promise.all([
    released.columnsOf(tools.db, body.id, request.act.today),
    released.releasedAnswers(tools.db, body.id, { page, size: pageSize }),
  ]);
  if (page > 1 && answers.length === 0) return missingPage(surroundings);
  const address = `/b/${body.slug}/answers/`;
  const list =
    answers.length === 0
      ? html`<p class="empty">还没有公开的答复。</p>`
      : html`${answerList(answers, true)}${pager(address, {}, page, Math.ceil(count / pageSize))}`;
  return framed(surroundings, {
    title: `${body.shortName}留言答复`,
    here: '留言答复',
    canonical: page === 1 ? address : `${address}?page=${page}`,
    crumbs: [
      { name: '各镇各部门', address: '/bodies' },
      { name: body.shortName, address: `/b/${body.slug}/` },
    ],
    main: bodyFrame(
      body,
      columns,
      address,
      html`<h1>留言答复</h1><p class="dates">网民对本机关公开信息的纠错和意见，隐去个人信息后公开。<a href="/feedback?body=${body.slug}">我要留言</a></p>${list}`,
    ),
  });
}
