import { z } from 'zod';
import { contract } from '../http/contract.ts';

const username = z.string().min(1).max(80);
const password = z.string().min(1).max(400);
const byId = z.object({ id: z.uuid() });

/** An account as the office shows it. */
const account = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  username: z.string(),
  name: z.string(),
  secondFactor: z.boolean(),
  disabled: z.boolean(),
  passwordMustChange: z.boolean(),
  lastSignedInAt: z.string().nullable(),
  createdAt: z.string(),
});

const signedIn = z.object({
  account: account.nullable(),
  /** To be repeated in the header of every change. */
  csrfToken: z.string(),
  /** What the button of the county's own sign-in says; null when there is none. */
  outside: z.string().nullable(),
});

const handedOver = z.object({ id: z.uuid(), temporaryPassword: z.string().nullable() });

/** Signing in, one's own account, and the accounts of others (账户与登录). */
export const accountContracts = {
  current: contract({ method: 'GET', path: '/api/sign-in', reply: signedIn, summary: '当前登录' }),
  signIn: contract({
    method: 'POST',
    path: '/api/sign-in',
    body: z.object({ username, password, code: z.string().max(40).optional() }),
    reply: signedIn,
    summary: '登录',
  }),
  signOut: contract({ method: 'POST', path: '/api/sign-out', reply: z.undefined(), summary: '退出登录' }),
  beginOutside: contract({
    method: 'GET',
    path: '/api/sign-in/outside',
    reply: z.undefined(),
    summary: '转到统一身份认证',
  }),
  finishOutside: contract({
    method: 'GET',
    path: '/api/sign-in/outside/back',
    query: z.record(z.string(), z.string().max(4000)),
    reply: z.undefined(),
    summary: '统一身份认证返回',
  }),
  changePassword: contract({
    method: 'POST',
    path: '/api/account/password',
    body: z.object({ current: password, next: password }),
    reply: z.undefined(),
    summary: '修改密码',
  }),
  openSignIns: contract({
    method: 'GET',
    path: '/api/account/sign-ins',
    reply: z.array(
      z.object({
        id: z.uuid(),
        beganAt: z.string(),
        seenAt: z.string(),
        ip: z.string(),
        userAgent: z.string(),
        current: z.boolean(),
      }),
    ),
    summary: '已登录的浏览器',
  }),
  endSignIn: contract({
    method: 'DELETE',
    path: '/api/account/sign-ins/:id',
    params: byId,
    reply: z.undefined(),
    summary: '退出另一个浏览器',
  }),
  offerTotp: contract({
    method: 'POST',
    path: '/api/account/totp',
    reply: z.object({ secret: z.string(), address: z.string() }),
    summary: '获取动态验证码密钥',
  }),
  confirmTotp: contract({
    method: 'POST',
    path: '/api/account/totp/confirm',
    body: z.object({ code: z.string().min(6).max(10) }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
    summary: '启用动态验证码',
  }),
  removeTotp: contract({
    method: 'POST',
    path: '/api/account/totp/remove',
    body: z.object({ password }),
    reply: z.undefined(),
    summary: '停用动态验证码',
  }),
  list: contract({
    method: 'GET',
    path: '/api/accounts',
    query: z.object({
      search: z.string().max(80).optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    reply: z.object({ accounts: z.array(account), total: z.number() }),
    summary: '账户列表',
  }),
  create: contract({
    method: 'POST',
    path: '/api/accounts',
    body: z.object({ personId: z.uuid(), username, name: z.string().min(1).max(40) }),
    reply: handedOver,
    summary: '开通账户',
  }),
  resetPassword: contract({
    method: 'POST',
    path: '/api/accounts/:id/reset-password',
    params: byId,
    body: z.object({ secondFactor: z.boolean().default(false) }),
    reply: handedOver,
    summary: '重置密码',
  }),
  disable: contract({
    method: 'POST',
    path: '/api/accounts/:id/disabled',
    params: byId,
    body: z.object({ disabled: z.boolean() }),
    reply: account,
    summary: '停用或启用账户',
  }),
};
