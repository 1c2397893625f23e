import { randomUUID } from 'node:crypto';
import { applicantColumns, idKinds, provisionForms, provisionWays } from '../../applications/index.ts';
import type { BodyTree } from '../../bodies/index.ts';
import { type Content, html, type PageReply, type Safe } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { scripts } from '../scripts.ts';
import { type Form, type Lack, mostDescription } from './read-form.ts';

/** The first page of an application: the form, with what it lacks so far. */
export function formPage(
  surroundings: PageSurroundings,
  tree: BodyTree,
  form: Form,
  lack: Lack | null,
): PageReply {
  const page = framed(surroundings, {
    title: '依申请公开',
    crumbs: [],
    script: scripts.apply.address,
    main: html`<div class="sheet reading"><h1>政府信息公开申请</h1>
<p>公民、法人和其他组织都可以申请，不需要说明用途，不收费（数量、频次明显超过合理范围的除外）。已提交的，可以<a href="/follow">凭查询码查询进度</a>。收到征求意见书的第三方，可以<a href="/opinion">凭意见码提出意见</a>。</p>
<ol class="stages" aria-label="办理步骤"><li aria-current="step">填写</li><li>核对、上传材料</li><li>提交、取得查询码</li></ol>
${lack && html`<p class="notice bad" role="alert" id="problem">${lack.sentence}</p>`}
${fields(form, tree, lack)}</div>`,
  });
  return lack === null ? page : { ...page, status: 422 };
}

function fields(form: Form, tree: BodyTree, lack: Lack | null): Safe {
  const wrong = (name: string) =>
    lack?.field === name && html`aria-invalid="true" aria-describedby="problem" autofocus`;
  const input = (name: string, label: string, more: Content = null) =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" maxlength="200" value="${form[name] ?? ''}" ${more} ${wrong(name)}>`;
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    html`<label for="${name}">${label}</label><select id="${name}" name="${name}" required ${wrong(name)}>${Object.entries(
      options,
    ).map(
      ([value, text]) =>
        html`<option value="${value}" ${form[name] === value && html`selected`}>${text}</option>`,
    )}</select>`;
  const required = html`required`;
  const bodies = Object.fromEntries(tree.all.map(({ slug, name }) => [slug, name]));
  const hasProxy = Boolean(form.proxyName || form.proxyIdNumber || form.proxyAuthority);
  return html`<form class="message" method="post" action="/apply" data-draft>
<input type="hidden" name="key" value="${form.key ?? randomUUID()}">
<fieldset><legend>需要的政府信息</legend>${choice('body', '向哪个机关申请', bodies)}
<label for="description">名称、文号，或者便于查找的其他特征</label><p class="hint" id="description-hint">一件申请写一个事项，写明年份、地点和文件名称，答复更快。不用说明用途。</p><textarea id="description" name="description" rows="5" maxlength="${mostDescription}" required aria-describedby="description-hint" ${wrong('description')}>${form.description ?? ''}</textarea>
<div class="nearby" data-nearby aria-live="polite"></div>
${choice('form', '提供方式', provisionForms)}${choice('way', '获取途径', provisionWays)}</fieldset>
<fieldset><legend>申请人</legend>${choice('column', '申请人类别', applicantColumns)}${input('name', '姓名或单位名称', required)}
${choice('idKind', '证件名称', idKinds)}${input('idNumber', '证件号码（加密保存）', html`required autocomplete="off"`)}
${input('phone', '联系电话', html`required type="tel" autocomplete="tel"`)}${input('email', '电子邮箱（选择电子邮件的必填）', html`autocomplete="email"`)}
${input('address', '联系地址（选择邮寄的必填）', html`autocomplete="street-address"`)}${input('postcode', '邮政编码（选填）', html`autocomplete="postal-code" inputmode="numeric"`)}${input('fax', '传真（选择传真的必填）')}
<label class="tick"><input type="checkbox" name="needsHelp" value="yes" ${form.needsHelp === 'yes' && html`checked`}> 有阅读困难或视听障碍，需要帮助</label></fieldset>
<fieldset><legend>单位申请的另外填写</legend>${input('legalRepresentative', '法定代表人')}${input('contactPerson', '联系人')}</fieldset>
<details ${hasProxy && html`open`}><summary>由他人代为申请的，填写代理人</summary><fieldset><legend>代理人</legend>${input('proxyName', '代理人姓名')}${input('proxyIdNumber', '代理人证件号码（加密保存）', html`autocomplete="off"`)}${input('proxyAuthority', '代理权限，如“代为申请、接收文书”')}</fieldset></details>
<button>下一步：核对</button></form>`;
}
