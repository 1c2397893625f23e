import { randomInt } from 'node:crypto';
import { day } from '../law/index.ts';
import {
  type Act,
  formPage,
  html,
  type Outcome,
  type Page,
  type PageReply,
  page,
  refused,
  seeOther,
  weakPassword,
} from '../platform/index.ts';
import { framed } from '../portal/index.ts';
import type { County } from './county.ts';

type Form = Readonly<Record<string, string>>;

/** What the first start needs, and the code that proves that whoever fills it in can see the terminal. */
export interface FirstStart {
  /** Shown where the server was started; nobody else may set it up. */
  readonly code: string;
  readonly pages: readonly Page[];
}

/** Whether nobody can sign in yet: no county, or no account. */
export async function isFirstStart({ accounts }: Pick<County, 'accounts'>): Promise<boolean> {
  return (await accounts.list({})).accounts.length === 0;
}

/** The page of the first start (首次启动): asks for the county's name and an administrator. */
export function firstStart(county: County): FirstStart {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const show = async (
    request: Parameters<Page['handle']>[0],
    form: Form,
    sentence?: string,
  ): Promise<PageReply> => {
    if (!(await isFirstStart(county))) return seeOther('/');
    const site = await county.portal.site(request.act.today);
    return framed(
      { request, site, style: county.style },
      {
        title: '首次启动',
        unlisted: true,
        main: html`<h1>首次启动</h1>
<p>请填写本县政府和第一位系统管理员。其他机关、人员和栏目，登录办公端后再设置。想先看看效果的，可以用 <code>GONGKAI_DEMO=1</code> 启动，装入演示县。只想检查年报的，请用<a href="/checker/">年报检查</a>。</p>
${sentence && html`<p class="notice bad" role="alert">${sentence}</p>`}
<form class="message" method="post" action="/setup" autocomplete="off">
${fields.map(
  ({ name, label, type = 'text', hint }) =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${type === 'password' ? '' : (form[name] ?? '')}" required maxlength="100" ${hint && html`aria-describedby="${name}-hint"`}>${hint && html`<small id="${name}-hint">${hint}</small>`}`,
)}
<button>完成设置</button></form>`,
      },
    );
  };
  return {
    code,
    pages: [
      page('/setup', (request) => show(request, {})),
      formPage(
        '/setup',
        async (request) => {
          const outcome = await setUp(county, request.act, request.form, code);
          if (!outcome.ok) return show(request, request.form, outcome.refusal.sentence);
          return seeOther('/office/');
        },
        { rateLimit: { max: 10, per: 600_000 } },
      ),
    ],
  };
}

const fields: readonly {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly hint?: string;
}[] = [
  { name: 'code', label: '启动码', hint: '六位数字，显示在启动本系统的终端窗口里。' },
  { name: 'county', label: '县政府全称', hint: '如：云岭县人民政府' },
  { name: 'short', label: '简称', hint: '如：云岭县' },
  { name: 'person', label: '系统管理员姓名' },
  { name: 'username', label: '登录用户名' },
  {
    name: 'password',
    label: '密码',
    type: 'password',
    hint: '至少 10 位，含大小写字母、数字、符号中的三类。',
  },
  { name: 'again', label: '再输入一次密码', type: 'password' },
];

/** The Regulation came into force: nothing to be published is older. */
const recordsReachTo = day('2008-05-01');

/** Founds the county and opens the first account. Whatever was done before an interruption is not done twice. */
async function setUp(county: County, act: Act, form: Form, code: string): Promise<Outcome<unknown>> {
  const { county: name = '', short = '', person = '', username = '', password = '' } = form;
  if (form.code?.trim() !== code)
    return refused({ code: 'code-wrong', field: 'code', sentence: '启动码不对，请看启动本系统的终端窗口。' });
  if (!(await isFirstStart(county)))
    return refused({ code: 'already-founded', sentence: '系统已经设置过，请直接登录。' });
  if ([name, short, person, username].some((text) => text.trim() === ''))
    return refused({ code: 'field-missing', sentence: '请填写每一项。' });
  if (password !== form.again)
    return refused({ code: 'passwords-differ', field: 'again', sentence: '两次输入的密码不同。' });
  const weak = weakPassword(password, username);
  if (weak) return refused(weak);

  const on = act.today;
  const installing: Act = { ...act, actor: { kind: 'system', name: '首次启动' } };
  const founded = await county.bodies.foundCounty(installing, {
    ...{ name: name.trim(), shortName: short.trim(), slug: 'county', since: recordsReachTo },
    administrator: { name: person.trim() },
  });
  const personId = founded.ok ? founded.value.personId : await firstAdministrator(county, on);
  if (personId === null) return founded;
  return county.accounts.create(act, { personId, username: username.trim(), name: person.trim(), password });
}

/** Whom an interrupted first start made administrator. */
async function firstAdministrator({ bodies }: County, on: ReturnType<typeof day>): Promise<string | null> {
  const { root } = await bodies.tree(on);
  const grants = root ? await bodies.roleGrants([root.id], on) : [];
  return grants.find(({ role }) => role === 'administrator')?.personId ?? null;
}
