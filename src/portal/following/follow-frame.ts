import { html, type PageReply, type Safe } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';

/** The frame of every page that follows an application. */
export const followFrame = (surroundings: PageSurroundings, main: Safe): PageReply =>
  framed(surroundings, {
    title: '查询申请进度',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    main: html`<div class="sheet reading"><h1>查询申请进度</h1>${main}</div>`,
  });

/** Asks for the code. */
export const codeForm = (): Safe => html`<form class="message" method="post" action="/follow">
<label for="code">查询码</label><p class="hint" id="code-hint">提交申请时显示的16位字母和数字，大小写和短横都可以不管。</p><input id="code" name="code" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"><button>查询</button></form>`;
