import { randomUUID } from 'node:crypto';
import { applicantColumns, applicantSchema, submitApplication } from '../../applications/index.ts';
import type { BodyTree } from '../../bodies/index.ts';
import { type Content, html, type PageReply, type Safe } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

type Form = Readonly<Record<string, string>>;

const idKinds = {
  'resident-card': '居民身份证',
  passport: '护照',
  'mainland-permit': '港澳台居民来往内地（大陆）通行证',
  'credit-code': '统一社会信用代码',
  other: '其他证件',
} as const;
const forms = { paper: '纸质', email: '电子邮件', disc: '光盘', other: '其他' } as const;
const ways = {
  post: '邮寄',
  email: '电子邮件',
  collect: '自行领取',
  inspect: '当场查阅、抄录',
  fax: '传真',
} as const;

/** The form of an application (政府信息公开申请表, art. 29). No account, and no purpose is asked for. */
export async function applyPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query } = surroundings.request;
  return showForm(tools, surroundings, query.body ? { body: query.body } : {}, null);
}

/** Takes an application; shows the code to follow it by, once. Sent twice, it is still one application. */
export async function takeApplication(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { form, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const body = tree.bySlug(form.body ?? '');
  const applicant = applicantSchema.safeParse({
    ...{ name: form.name, idKind: form.idKind, idNumber: form.idNumber, phone: form.phone },
    ...given({ address: form.address, postcode: form.postcode, email: form.email }),
    ...given({ legalRepresentative: form.legalRepresentative, contactPerson: form.contactPerson }),
    needsHelp: form.needsHelp === 'yes',
  });
  const missing = !body
    ? '请选择受理机关。'
    : !applicant.success
      ? '请填写姓名（名称）、证件名称、证件号码和联系电话。'
      : (form.description ?? '').trim() === ''
        ? '请写明需要的政府信息：名称、文号，或者便于查找的其他特征。'
        : !((form.column ?? '') in applicantColumns) ||
            !((form.form ?? '') in forms) ||
            !((form.way ?? '') in ways)
          ? '请选择申请人类别、提供方式和获取途径。'
          : null;
  if (missing !== null || !body || !applicant.success) return showForm(tools, surroundings, form, missing);
  const outcome = await submitApplication(tools.applications, act, {
    ...{ bodyId: body.id, kind: 'information', applicant: applicant.data, key: form.key ?? '' },
    column: form.column as keyof typeof applicantColumns,
    description: (form.description ?? '').trim().slice(0, 2000),
    provision: { form: form.form as keyof typeof forms, way: form.way as keyof typeof ways },
  });
  if (!outcome.ok) return showForm(tools, surroundings, form, outcome.refusal.sentence);
  return framed(surroundings, {
    title: '申请已提交',
    crumbs: [{ name: '依申请公开', address: '/apply' }],
    unlisted: true,
    main: html`<div class="sheet reading"><h1>申请已提交</h1>
<p class="notice" role="status">您的查询码：<strong class="code">${outcome.value.code}</strong></p>
<p>请记下查询码，它只显示这一次。凭它可以随时<a href="/follow">查询办理进度</a>。</p>
<p>${body.name}将与您确认收到申请；自双方确认之日起二十个工作日内答复，需要延长的会书面告知您（条例第三十一条、第三十三条）。</p></div>`,
  });
}

async function showForm(
  tools: PortalTools,
  surroundings: PageSurroundings,
  form: Form,
  missing: string | null,
): Promise<PageReply> {
  const tree = await tools.bodies.tree(surroundings.request.act.today);
  const page = framed(surroundings, {
    title: '依申请公开',
    crumbs: [],
    main: html`<div class="sheet reading"><h1>政府信息公开申请</h1>
<p>公民、法人和其他组织都可以申请，不需要说明用途，不收费（数量、频次明显超过合理范围的除外）。已提交的，可以<a href="/follow">凭查询码查询进度</a>。</p>
${missing && html`<p class="notice bad" role="alert">${missing}</p>`}
${fields(form, tree)}</div>`,
  });
  return missing === null ? page : { ...page, status: 422 };
}

function fields(form: Form, tree: BodyTree): Safe {
  const input = (name: string, label: string, more: Content = null) =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" maxlength="200" value="${form[name] ?? ''}" ${more}>`;
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    html`<label for="${name}">${label}</label><select id="${name}" name="${name}" required>${Object.entries(
      options,
    ).map(
      ([value, text]) =>
        html`<option value="${value}" ${form[name] === value && html`selected`}>${text}</option>`,
    )}</select>`;
  const required = html`required`;
  const bodies = Object.fromEntries(tree.all.map(({ slug, name }) => [slug, name]));
  return html`<form class="message" method="post" action="/apply">
<input type="hidden" name="key" value="${form.key ?? randomUUID()}">
<fieldset><legend>受理机关</legend>${choice('body', '向哪个机关申请', bodies)}</fieldset>
<fieldset><legend>申请人</legend>${choice('column', '申请人类别', applicantColumns)}${input('name', '姓名或单位名称', required)}
${choice('idKind', '证件名称', idKinds)}${input('idNumber', '证件号码（加密保存）', required)}
${input('phone', '联系电话', html`required autocomplete="tel"`)}${input('email', '电子邮箱', html`autocomplete="email"`)}
${input('address', '联系地址', html`autocomplete="street-address"`)}${input('postcode', '邮政编码')}
${input('legalRepresentative', '法定代表人（单位填写）')}${input('contactPerson', '联系人（单位填写）')}
<label><input type="checkbox" name="needsHelp" value="yes" ${form.needsHelp === 'yes' && html`checked`}> 有阅读困难或视听障碍，需要帮助</label></fieldset>
<fieldset><legend>需要的政府信息</legend><label for="description">名称、文号，或者便于查找的其他特征</label><textarea id="description" name="description" rows="5" maxlength="2000" required>${form.description ?? ''}</textarea>
${choice('form', '提供方式', forms)}${choice('way', '获取途径', ways)}</fieldset>
<button>提交申请</button></form>`;
}

/** Leaves out what was left blank. */
function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
}
