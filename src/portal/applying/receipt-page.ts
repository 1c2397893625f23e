import type { Submission } from '../../applications/index.ts';
import type { PublicBody } from '../../bodies/index.ts';
import { chineseDate, day } from '../../law/index.ts';
import { html, type PageReply } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { scripts } from '../scripts.ts';

/** The receipt of an application (提交回执), to be printed: the code is told here and nowhere else. */
export function receiptPage(
  surroundings: PageSurroundings,
  body: PublicBody,
  { description }: Submission,
  { id, code, files }: { readonly id: string; readonly code: string; readonly files: number },
): PageReply {
  const { today } = surroundings.request.act;
  return framed(surroundings, {
    title: '申请已提交',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    script: scripts.apply.address,
    main: html`<div class="sheet reading receipt" data-submitted><h1>申请已提交</h1>
<p class="notice" role="status">您的查询码：<strong class="code">${code}</strong></p>
<p><strong>请抄下或者打印查询码，它只显示这一次。</strong>凭它可以随时<a href="/follow">查询办理进度</a>、补正、撤回和下载文书。不要告诉他人。</p>
<dl class="facts"><div><dt>提交编号</dt><dd>${id.slice(-12).toUpperCase()}</dd></div>
<div><dt>受理机关</dt><dd>${body.name}</dd></div>
<div><dt>提交日期</dt><dd>${chineseDate(day(today))}</dd></div>
<div><dt>申请内容</dt><dd>${description}</dd></div>
<div><dt>随附材料</dt><dd>${files === 0 ? '没有' : `${files} 份，已加密保存`}</dd></div></dl>
<h2>接下来</h2><ol><li>${body.name}与您确认收到申请，并给出登记编号。</li><li>自双方确认之日起二十个工作日内答复；需要延长的，会书面告知您（条例第三十一条、第三十三条）。</li><li>申请内容不明确的，七个工作日内一次性告知您补正（条例第三十条）。</li></ol>
<form class="message onscreen" method="post" action="/follow"><input type="hidden" name="code" value="${code}"><p class="actions"><button>查看办理进度</button><button class="quiet" type="button" data-print hidden>打印回执</button></p></form></div>`,
  });
}
