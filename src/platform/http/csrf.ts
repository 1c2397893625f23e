import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '../refusal.ts';
import { csrfHeader } from './contract.ts';

/**
 * The token a browser repeats in a header to show that a page of ours sent the request. It follows from the
 * secret in the browser's own cookie, so that it is bound to this sign-in and needs no memory of ours.
 */
export function csrfTokenFor(cookieSecret: string): string {
  return createHmac('sha256', cookieSecret).update('csrf').digest('base64url');
}

/** Whether a request that changes something comes from elsewhere; null when it may be ours. */
export function foreignOrigin(headers: IncomingHttpHeaders, host: string): Refusal | null {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return fromElsewhere;
  if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) return fromElsewhere;
  return null;
}

/** Whether the token is missing or belongs to another sign-in; null when it is right. */
export function wrongCsrfToken(headers: IncomingHttpHeaders, cookieSecret: string | null): Refusal | null {
  const sent = Buffer.from(String(headers[csrfHeader] ?? ''));
  const right = Buffer.from(cookieSecret === null ? '' : csrfTokenFor(cookieSecret));
  return right.length > 0 && sent.length === right.length && timingSafeEqual(sent, right) ? null : tokenWrong;
}

/** Host and port, without the scheme: behind a proxy that ends HTTPS the scheme differs. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const fromElsewhere: Refusal = {
  code: 'foreign-origin',
  sentence: '这次提交不是从本网站的页面发出的，已拒绝。请在本网站的页面中操作。',
};

const tokenWrong: Refusal = {
  code: 'csrf-token-wrong',
  sentence: '页面已过期或登录已改变，请刷新页面后重新提交。',
};
