import { type Followed, followByCode } from '../../applications/index.ts';
import { chineseDate } from '../../law/index.ts';
import { html, type PageReply, type Safe } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** Asks for the code that an application is followed by (查询办理进度). */
export async function followPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return page(surroundings, codeForm());
}

/** Where an application stands: the day its clock stands on, why, and every step with its article. */
export async function showFollowed(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { form, act } = surroundings.request;
  const outcome = await followByCode(tools.applications, act, (form.code ?? '').slice(0, 60));
  if (!outcome.ok)
    return {
      ...page(
        surroundings,
        html`<p class="notice bad" role="alert">${outcome.refusal.sentence}</p>${codeForm()}`,
      ),
      status: 404,
    };
  const tree = await tools.bodies.tree(act.today);
  return page(surroundings, standing(outcome.value, tree.body(outcome.value.bodyId)?.name ?? ''));
}

const page = (surroundings: PageSurroundings, main: Safe): PageReply =>
  framed(surroundings, {
    title: '查询申请进度',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    main: html`<div class="sheet reading"><h1>查询申请进度</h1>${main}</div>`,
  });

const codeForm = (): Safe => html`<form class="message" method="post" action="/follow">
<label for="code">查询码</label><input id="code" name="code" required maxlength="60" autocomplete="off"><button>查询</button></form>`;

function standing(
  { number, description, stateInWords, clock, steps, letters }: Followed,
  body: string,
): Safe {
  const { due, provisional, waitingUntil, why } = clock;
  return html`<dl class="facts"><div><dt>受理机关</dt><dd>${body}</dd></div>
${number && html`<div><dt>登记编号</dt><dd>${number}</dd></div>`}
<div><dt>申请内容</dt><dd>${description}</dd></div>
<div><dt>现在的状态</dt><dd><strong>${stateInWords}</strong></dd></div>
${due && html`<div><dt>答复期限</dt><dd>${chineseDate(due)}${provisional && '（节假日安排尚未公布或正在征求意见，可能变动）'}</dd></div>`}
${waitingUntil && html`<div><dt>请您在此之前办理</dt><dd>${chineseDate(waitingUntil)}</dd></div>`}
<div><dt>期限说明</dt><dd>${why}</dd></div></dl>
<h2>办理经过</h2><ol>${steps.map(({ label, on, article }) => html`<li>${on}　${label}${article && `（${article}）`}</li>`)}</ol>
${letters.length > 0 && html`<h2>文书</h2><ul>${letters.map(({ number: letter, dated }) => html`<li>${letter}　${dated}</li>`)}</ul>`}`;
}
