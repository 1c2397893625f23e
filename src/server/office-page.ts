import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { contentSecurityPolicy, type Site, securityHeaders } from '../platform/index.ts';

/** Stands in the built page where the proof belongs that a style is the page's own. */
const placeholder = 'OFFICE_NONCE';

/**
 * The page of the office with a proof (nonce) of its own in every answer: Ant Design writes its styles into the
 * page, and the browser takes those that carry the proof and no others.
 */
export async function sendOfficePage(
  files: Site,
  reply: FastifyReply,
  secure: boolean,
): Promise<FastifyReply> {
  const page = await files.get('/index.html')!.body('identity');
  const proof = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(secure, {
    'style-src': `'self' 'nonce-${proof}'`,
    'img-src': "'self' data: blob:",
  });
  return reply
    .headers({ ...securityHeaders(secure), 'content-security-policy': policy, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.toString().replaceAll(placeholder, proof));
}
