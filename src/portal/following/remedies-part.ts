import { randomUUID } from 'node:crypto';
import type { Followed, Remedies } from '../../applications/index.ts';
import { chineseDate } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';

/** Where to turn, and until when (救济途径): reconsideration and court, and the complaint of art. 51 at any time. */
export const remediesPart = ({ remedies }: Followed, code: string): Safe =>
  html`<h2>救济途径</h2>${remedies && html`<ul>${waysOf(remedies).map((way) => html`<li>${way}</li>`)}</ul><p class="hint">以上日期从本系统登记的送达之日起算；实际收到之日较晚的，从实际收到之日起算。最后一日是节假日的，顺延到其后的第一个工作日。</p>`}
<details><summary>投诉、举报这件申请的办理（条例第五十一条）</summary><form class="message" method="post" action="/follow/complain"><input type="hidden" name="code" value="${code}"><input type="hidden" name="key" value="${randomUUID()}">
<label for="complaint">投诉、举报的事项</label><textarea id="complaint" name="complaint" rows="4" maxlength="2000" required></textarea>
<label for="contact">联系方式（选填，加密保存）</label><input id="contact" name="contact" maxlength="100"><button class="quiet">提交投诉举报</button></form></details>
<p class="hint">认为机关没有按照要求主动公开信息的，可以向政府信息公开工作主管部门提出（条例第四十七条），用<a href="/feedback">留言</a>即可。</p>`;

function waysOf({ because, reconsiderationFirst, reconsiderUntil, sueUntil }: Remedies): readonly string[] {
  const reason = because === 'overdue' ? '期限届满没有收到答复的，' : '';
  const until = reconsiderUntil ? `在${chineseDate(reconsiderUntil)}以前` : '';
  const first = reconsiderationFirst ? '应当先' : '可以';
  return [
    `${reason}${until}${first}申请行政复议（行政复议法第二十条，六十日）；${reconsiderationFirst ? '对复议决定不服的，收到复议决定书之日起十五日内提起行政诉讼（行政复议法第二十三条）' : '复议机关写在答复书里'}。`,
    ...(sueUntil
      ? [`或者在${chineseDate(sueUntil)}以前直接提起行政诉讼（行政诉讼法第四十六条，六个月）。`]
      : []),
  ];
}
