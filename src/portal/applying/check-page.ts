import {
  applicantColumns,
  idKinds,
  mostEvidenceBytes,
  provisionForms,
  provisionWays,
} from '../../applications/index.ts';
import type { PublicBody } from '../../bodies/index.ts';
import { type Content, chineseSize, html, type PageReply } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import { scripts } from '../scripts.ts';
import { type PublicHit, publicList } from './already-public.ts';
import type { Puzzle } from './puzzle.ts';
import { type Form, formFields, type Lack } from './read-form.ts';

/** What the second page shows. */
export interface CheckedForm {
  readonly form: Form;
  readonly body: PublicBody;
  readonly near: readonly PublicHit[];
  readonly puzzle: Puzzle;
  readonly lack: Lack | null;
  /** Of the page, when it is not what was hoped for. */
  readonly status?: number;
}

/** Formats of pictures and scans. */
const accepted = '.jpg,.jpeg,.png,.pdf';

/** The second page: what is public already, what was filled in, the files, and the button that submits. */
export function checkPage(surroundings: PageSurroundings, checked: CheckedForm): PageReply {
  const { form, body, near, puzzle, lack, status } = checked;
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  const page = framed(surroundings, {
    title: '核对申请',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    script: scripts.apply.address,
    main: html`<div class="sheet reading"><h1>核对申请</h1>
<ol class="stages" aria-label="办理步骤"><li>填写</li><li aria-current="step">核对、上传材料</li><li>提交、取得查询码</li></ol>
${lack && html`<p class="notice bad" role="alert" id="problem">${lack.sentence}</p>`}
${near.length > 0 && html`<section class="near" aria-labelledby="near"><h2 id="near">您需要的可能已经公开</h2><p>先看看下面的信息；找到了，就不用申请。</p>${publicList(near)}</section>`}
<h2>您填写的内容</h2>${summary(form, body)}
<form class="message" method="post" action="/apply/submit" enctype="multipart/form-data" data-puzzle="${puzzle.mark}">
${formFields.filter((field) => form[field]).map((field) => hidden(field, form[field]!))}
${hidden('key', form.key ?? '')}${hidden('issued', puzzle.issued)}${hidden('mark', puzzle.mark)}${hidden('nonce', '')}
<fieldset><legend>证明材料</legend><p class="hint">照片或扫描件（JPG、PNG、PDF），每个不超过 ${chineseSize(mostEvidenceBytes)}。加密保存，只供受理机关核对身份，每次查看都有记录。</p>
${file('identity', `身份证明（${form.proxyName ? '申请人和代理人，可以合在一个文件里；' : ''}条例第二十九条）`, lack)}
${form.column !== 'naturalPerson' && file('organisation', '单位登记证书或统一社会信用代码证书', lack)}
${form.proxyName && file('authority', '授权委托书', lack, html`required`)}
<p class="hint">一时没有身份证明照片的，可以先提交，受理机关确认收到时再与您核对。</p></fieldset>
<p class="work" data-work role="status"></p>
<p class="actions"><button>提交申请</button><button class="quiet" formaction="/apply?change=yes" formenctype="application/x-www-form-urlencoded" formnovalidate>返回修改</button></p></form></div>`,
  });
  return lack || status ? { ...page, status: status ?? 422 } : page;
}

const file = (name: string, label: string, lack: Lack | null, more: Content = null) =>
  html`<label for="${name}">${label}</label><input type="file" id="${name}" name="${name}" accept="${accepted}" ${more} ${lack?.field === name && html`aria-invalid="true" aria-describedby="problem"`}>`;

function summary(form: Form, body: PublicBody) {
  const of = (choices: Readonly<Record<string, string>>, field: string) => choices[form[field] ?? ''];
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['受理机关', body.name],
    ['需要的信息', form.description],
    ['提供方式', `${of(provisionForms, 'form')}，${of(provisionWays, 'way')}`],
    ['申请人', `${form.name}（${of(applicantColumns, 'column')}）`],
    ['证件', `${of(idKinds, 'idKind')} ${form.idNumber}`],
    ['联系电话', form.phone],
    ['电子邮箱', form.email],
    ['联系地址', [form.postcode, form.address].filter(Boolean).join('　')],
    ['传真', form.fax],
    ['法定代表人', form.legalRepresentative],
    ['联系人', form.contactPerson],
    ['代理人', form.proxyName && `${form.proxyName}（${form.proxyIdNumber}），${form.proxyAuthority}`],
    ['需要的帮助', form.needsHelp === 'yes' ? '有阅读困难或视听障碍' : undefined],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
