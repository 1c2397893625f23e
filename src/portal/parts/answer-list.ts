import { html, type Safe } from '../../platform/index.ts';
import type { released } from '../../publishing/index.ts';
import { dayInChina } from './dates.ts';

/** Questions from the public with their answers, in the words that were made public. */
export const answerList = (answers: readonly released.ReleasedAnswer[], withAbout = false): Safe =>
  html`<ol class="answer-list">${answers.map(
    ({ question, answer, askedAt, answeredAt, about }) =>
      html`<li><p class="asked"><strong>问：</strong>${question}</p>${
        withAbout && about && html`<p class="dates">关于：<a href="/a/${about.id}">${about.title}</a></p>`
      }<p class="answered"><strong>答：</strong>${answer}</p><p class="dates">留言：<time datetime="${dayInChina(askedAt)}">${dayInChina(askedAt)}</time>　答复：<time datetime="${dayInChina(answeredAt)}">${dayInChina(answeredAt)}</time></p></li>`,
  )}</ol>`;
