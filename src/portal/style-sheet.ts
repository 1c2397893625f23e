import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageReply } from '../platform/index.ts';

/** In the order in which they are read: what comes later prevails. */
const sources = [
  '../../web/design/tokens.css',
  '../../web/design/base.css',
  './styles/frame.css',
  './styles/main.css',
  './styles/home.css',
  './styles/sheets.css',
  './styles/charts.css',
  './styles/lists.css',
  './styles/blocks.css',
  './styles/facts.css',
  './styles/article.css',
  './styles/text.css',
  './styles/forms.css',
  './styles/hits.css',
  './styles/foot.css',
  './styles/narrow.css',
  './styles/reports.css',
  './styles/applying.css',
  './styles/print.css',
];

/** The style sheet of the portal under an address that changes with it, so that browsers may keep it for a year. */
export function styleSheet(): { readonly address: string; readonly reply: PageReply } {
  const body = sources.map((source) => readFileSync(new URL(source, import.meta.url), 'utf8')).join('\n');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    address: `/assets/portal-${hash}.css`,
    reply: {
      type: 'text/css; charset=utf-8',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body,
    },
  };
}
