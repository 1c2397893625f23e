import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageReply } from '../platform/index.ts';

/** A script of the site under an address that changes with it. Every page works without it. */
interface Script {
  readonly address: string;
  readonly reply: PageReply;
}

function script(name: string): Script {
  const body = readFileSync(new URL(`./scripts/${name}.js`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    address: `/assets/${name}-${hash}.js`,
    reply: {
      type: 'text/javascript; charset=utf-8',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body,
    },
  };
}

/** All scripts of the public site. */
export const scripts = { apply: script('apply') } as const;
