import type { Followed, ReleasedRecord } from '../../applications/index.ts';
import { chineseDate, day } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';
import { applicantForms } from './applicant-forms.ts';
import { clockPart } from './clock-part.ts';
import { remediesPart } from './remedies-part.ts';

/** What is said above the page after something was done or refused. */
export interface Notice {
  readonly bad: boolean;
  readonly sentence: string;
}

/** What else the page needs to know. */
export interface FollowedPage {
  readonly body: string;
  readonly code: string;
  readonly notice: Notice | null;
  readonly records: readonly ReleasedRecord[];
}

/** Where an application stands, what reached the applicant, and what the applicant may do now. */
export function standing(followed: Followed, { body, code, notice, records }: FollowedPage): Safe {
  const { number, description, superseded, stateInWords, steps, letters } = followed;
  return html`${notice && html`<p class="notice ${notice.bad ? 'bad' : ''}" role="${notice.bad ? 'alert' : 'status'}">${notice.sentence}</p>`}
<dl class="facts"><div><dt>受理机关</dt><dd>${body}</dd></div>
${number && html`<div><dt>登记编号</dt><dd>${number}</dd></div>`}
<div><dt>申请内容</dt><dd>${description}</dd></div>
${superseded.map((one) => html`<div><dt>原申请内容</dt><dd class="quiet"><s>${one.description}</s>（${chineseDate(one.until)}补正，不再按此办理）</dd></div>`)}
<div><dt>现在的状态</dt><dd><strong>${stateInWords}</strong></dd></div></dl>
${clockPart(followed)}
${applicantForms(followed, code)}
<h2>文书</h2>${
    letters.length === 0
      ? html`<p>还没有送达的文书。送达以后可以在这里下载。</p>`
      : html`<ul class="letters">${letters.map(
          ({ id, title, number: letter, dated }) =>
            html`<li><span>${title}　${letter}　${chineseDate(day(dated))}</span><form method="post" action="/follow/letter"><input type="hidden" name="code" value="${code}"><input type="hidden" name="letter" value="${id}"><button name="format" value="pdf">下载 PDF <span class="unseen">${title}</span></button><button name="format" value="docx">下载 Word <span class="unseen">${title}</span></button></form></li>`,
        )}</ul>`
  }
${records.length > 0 && html`<h2>公开的信息</h2><ul class="letters">${records.map(({ id, title, list }) => html`<li><span>${title}${list.length > 0 && `（${list.length} 处不予公开，见文件所附清单）`}</span><form method="post" action="/follow/record"><input type="hidden" name="code" value="${code}"><button name="record" value="${id}">下载 PDF <span class="unseen">${title}</span></button></form></li>`)}</ul>`}
<h2>办理经过</h2><ol>${steps.map(({ label, on, article }) => html`<li>${chineseDate(day(on))}　${label}${article && `（${article}）`}</li>`)}</ol>
${remediesPart(followed, code)}`;
}
