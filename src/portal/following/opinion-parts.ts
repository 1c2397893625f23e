import { randomUUID } from 'node:crypto';
import type { Inquiry } from '../../applications/index.ts';
import { chineseDate, day } from '../../law/index.ts';
import { html, type PageReply, type Safe } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { Notice } from './standing.ts';

/** The frame of the pages on which third parties give their opinion. */
export const opinionFrame = (
  surroundings: PageSurroundings,
  main: Safe,
  notice: Notice | null = null,
): PageReply => ({
  ...framed(surroundings, {
    title: '第三方提出意见',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    main: html`<div class="sheet reading"><h1>第三方提出意见</h1>
${notice && html`<p class="notice ${notice.bad ? 'bad' : ''}" role="${notice.bad ? 'alert' : 'status'}">${notice.sentence}</p>`}
${main}</div>`,
  }),
  ...(notice?.bad ? { status: 422 } : {}),
});

/** Asks for the code of the letter. */
export const opinionCodeForm =
  (): Safe => html`<p>收到《政府信息公开第三方意见征求书》的公民、法人和其他组织，可以在这里对信息的公开提出意见（条例第三十二条）。也可以按征求书所附回复单书面答复。</p>
<form class="message" method="post" action="/opinion">
<label for="code">意见码</label><p class="hint" id="code-hint">写在征求书里的16位字母和数字，大小写和短横都可以不管。</p><input id="code" name="code" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"><button>下一步</button></form>`;

/** What is asked, and the form for the opinion while one is taken. */
export function inquiryPart(
  { letter, asked, until, closed }: Inquiry,
  { body, code, reasons }: { readonly body: string; readonly code: string; readonly reasons: string },
): Safe {
  return html`<dl class="facts"><div><dt>征求意见的机关</dt><dd>${body}</dd></div><div><dt>征求书文号</dt><dd>${letter}</dd></div>
<div><dt>提出意见的期限</dt><dd>${until ? `${chineseDate(day(until))}以前` : '收到征求书之日起15个工作日内'}</dd></div></dl>
<p>${asked}</p>
${closed ? html`<p>${closed.sentence}</p>` : opinionForm(code, reasons)}`;
}

const opinionForm = (
  code: string,
  reasons: string,
): Safe => html`<form class="message" method="post" action="/opinion/give"><input type="hidden" name="code" value="${code}"><input type="hidden" name="key" value="${randomUUID()}">
<fieldset><legend>是否同意公开</legend>
<label class="tick"><input type="radio" name="opinion" value="objects" required> 不同意公开</label>
<label class="tick"><input type="radio" name="opinion" value="consents"> 同意公开</label></fieldset>
<label for="reasons">理由</label><p class="hint" id="reasons-hint">不同意公开的，请写明公开会怎样损害您（单位）的合法权益。有合理理由的，不予公开；机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并会把公开的内容和理由书面告知您（单位）。</p><textarea id="reasons" name="reasons" rows="6" maxlength="4000" aria-describedby="reasons-hint">${reasons}</textarea>
<p class="hint">意见只能提出一次，提交以后不能修改。不会告诉您（单位）申请人是谁。</p><button>提交意见</button></form>`;
