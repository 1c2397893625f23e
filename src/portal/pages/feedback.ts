import { html, isId, type PageReply, seeOther } from '../../platform/index.ts';
import { leaveFeedback, released } from '../../publishing/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** The form with which a visitor points out an error (网民纠错); answered within three working days. */
export async function feedbackPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const about =
    query.about && isId(query.about) ? await released.releasedArticle(tools.db, query.about) : null;
  const body = query.body ? await tools.bodies.body(query.body, act.today) : null;
  return framed(surroundings, {
    title: body ? `给${body.shortName}留言` : '政府网站找错',
    crumbs: [],
    unlisted: true,
    main: html`<div class="sheet reading"><h1>${body ? `给${body.name}留言` : '政府网站找错'}</h1>
<p>网页上的错别字、打不开的链接、过时或不准确的信息，以及对政务公开的意见，都可以在这里告诉我们。不用登录。答复可能隐去个人信息后公开。</p>
${query.sent && html`<p class="notice" role="status">已收到，谢谢您。我们将在三个工作日内核实。</p>`}
${query.missing && html`<p class="notice bad" role="alert">请写明哪里有错，再提交。</p>`}
<form class="message" method="post" action="/feedback">
${about && html`<input type="hidden" name="about" value="${about.id}"><p>关于：<a href="/a/${about.id}">${about.title}</a></p>`}
${body && html`<input type="hidden" name="body" value="${body.slug}">`}
<label for="message">${body ? '您的意见，或者哪里有错' : '哪里有错？应当是什么？'}</label><textarea id="message" name="message" rows="6" maxlength="2000" required></textarea>
<label for="contact">联系方式（选填，加密保存，只用于回复您）</label><input id="contact" name="contact" maxlength="100" autocomplete="email">
<button>提交</button></form></div>`,
  });
}

/** Takes an error that was pointed out. */
export async function takeFeedback(tools: PortalTools, { request }: PageSurroundings): Promise<PageReply> {
  const { form, act } = request;
  const about = form.about && isId(form.about) ? form.about : null;
  const message = (form.message ?? '').trim().slice(0, 2000);
  const body = about || !form.body ? null : await tools.bodies.body(form.body, act.today);
  const back = about ? `about=${about}&` : body ? `body=${body.slug}&` : '';
  if (message === '') return seeOther(`/feedback?${back}missing=1`);
  const contact = (form.contact ?? '').trim().slice(0, 100);
  await leaveFeedback(tools, act, {
    ...{ kind: 'correction', about, bodyId: body?.id ?? null, message, score: null },
    contact: contact === '' ? null : tools.seal(contact),
  });
  return seeOther(`/feedback?${back}sent=1`);
}

/** Takes whether a publication was of help (满意度). */
export async function takeSatisfaction(
  tools: PortalTools,
  { request }: PageSurroundings,
): Promise<PageReply> {
  const { form, act } = request;
  const score = Number(form.score);
  const about = form.about && isId(form.about) ? form.about : null;
  if (about && [1, 3, 5].includes(score))
    await leaveFeedback(tools, act, {
      ...{ kind: 'satisfaction', about, bodyId: null },
      ...{ message: '', score, contact: null },
    });
  return seeOther(about ? `/thanks?about=${about}` : '/');
}

/** Says thank you, and leads back. */
export async function thanksPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { about = '' } = surroundings.request.query;
  return framed(surroundings, {
    title: '谢谢您的评价',
    unlisted: true,
    main: html`<h1>谢谢您的评价</h1><p>您的评价已记录。<a href="${isId(about) ? `/a/${about}` : '/'}">返回</a></p>`,
  });
}
