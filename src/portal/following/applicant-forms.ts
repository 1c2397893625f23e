import { randomUUID } from 'node:crypto';
import { type Followed, mostEvidenceBytes } from '../../applications/index.ts';
import { type Content, chineseSize, html } from '../../platform/index.ts';

/** What the applicant may do now: correct, pay, take back; each a form of its own. */
export function applicantForms({ state, actions, fee, description }: Followed, code: string): Content {
  const held = html`<input type="hidden" name="code" value="${code}"><input type="hidden" name="key" value="${randomUUID()}">`;
  const correct =
    actions['receive-correction'] === null &&
    html`<form class="message" method="post" action="/follow/correct">${held}<fieldset><legend>补正申请</legend>
<label for="description">按补正告知书写明需要的信息</label><textarea id="description" name="description" rows="5" maxlength="2000" required>${description}</textarea>
<p class="hint">只需补正一次。逾期不补正又没有正当理由的，视为放弃申请（条例第三十条）。</p></fieldset><button>提交补正</button></form>`;
  const pay =
    state === 'awaiting-payment' &&
    fee &&
    html`<form class="message" method="post" action="/follow/pay" enctype="multipart/form-data">${held}<fieldset><legend>缴纳信息处理费 ${fee.yuan} 元</legend>
<p>${fee.basis === 'item' ? '按件计收' : '按量计收'}。缴纳账户和方式写在收费通知书里（见下面的文书）。款项缴入国库，不能在本网站支付；缴纳后可以上传凭证，受理机关核对到账后登记。逾期不缴的，视为放弃申请。</p>
<label for="proof">缴费凭证（JPG、PNG、PDF，不超过 ${chineseSize(mostEvidenceBytes)}）</label><input type="file" id="proof" name="proof" accept=".jpg,.jpeg,.png,.pdf" required></fieldset><button>上传凭证</button></form>`;
  const withdraw =
    actions.withdraw === null &&
    html`<details><summary>撤回申请</summary><form class="message" method="post" action="/follow/withdraw">${held}
<label class="tick"><input type="checkbox" name="sure" value="yes" required> 我确定撤回；撤回以后不再答复，不能恢复</label><button class="quiet">撤回申请</button></form></details>`;
  return correct || pay || withdraw ? html`<h2>您可以办理</h2>${correct}${pay}${withdraw}` : null;
}
