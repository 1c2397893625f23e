import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Download } from '../http/download.ts';
import type { PageReply } from '../http/page.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { isHeld, type KeptPage, keepPage, wantedPacking, writePage } from './kept-page.ts';
import type { ReleaseLease } from './release-lease.ts';

/** Rendered pages kept until something is released (页面缓存). */
export interface PageCache {
  /** Answers at once if the page is at hand; false when somebody else has to answer. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** The page of an address: kept, or rendered once for all who ask at the same time. */
  page(request: IncomingMessage, render: () => Promise<PageReply | Download>): Promise<Rendered>;
  /** Sends a page that `page` gave. */
  send(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void>;
  /** Bytes in memory. */
  readonly size: number;
}

/** What was rendered: a page that is kept, or an answer that must not be, such as a missing page. */
export type Rendered = { readonly page: KeptPage } | { readonly uncached: PageReply | Download };

/** What a cache of pages needs. */
export interface PageCacheOptions {
  readonly lease: ReleaseLease;
  /** Headers of every answer of the site. */
  readonly headers: Readonly<Record<string, string>>;
  /** Which of several looks of a page a visitor chose, from the cookies; one look for all when left out. */
  readonly variant?: (cookies: string) => string;
  /** Bytes; 64 MB unless said otherwise. */
  readonly mostBytes?: number;
  readonly metrics?: Metrics;
}

/** An empty cache of pages. A page is kept for one release version, address and variant. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { lease, headers, variant = () => '', mostBytes = 64 * 1024 * 1024 } = options;
  const kept = new Map<string, KeptPage>();
  const rendering = new Map<string, Promise<Rendered>>();
  const count = countVisits(options.metrics, () => size);
  let version = -1;
  let size = 0;

  /** Pages of an older release are never asked for again. */
  const turnTo = (newest: number) => {
    if (newest <= version) return;
    version = newest;
    kept.clear();
    rendering.clear();
    size = 0;
  };

  const take = (key: string): KeptPage | undefined => {
    const page = kept.get(key);
    if (page === undefined) return undefined;
    // The one used last stands last; the first is the one to go.
    kept.delete(key);
    kept.set(key, page);
    return page;
  };

  const makeRoom = () => {
    for (const [key, page] of kept) {
      if (size <= mostBytes) return;
      kept.delete(key);
      size -= page.size;
    }
  };

  const keep = (key: string, reply: PageReply): KeptPage => {
    const page = keepPage(reply, headers, (bytes) => {
      if (kept.get(key) !== page) return;
      size += bytes;
      makeRoom();
    });
    size += page.size - (kept.get(key)?.size ?? 0);
    kept.delete(key);
    kept.set(key, page);
    makeRoom();
    return page;
  };

  const keyOf = (request: IncomingMessage) => `${variant(request.headers.cookie ?? '')} ${request.url}`;

  return {
    get size() {
      return size;
    },
    serve: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const newest = lease.known();
      if (newest === null) return false;
      turnTo(newest);
      const page = take(keyOf(request));
      if (page === undefined) return false;
      const packed = isHeld(request, page) ? null : page.ready(wantedPacking(request, page));
      if (packed === undefined) return false;
      count('kept');
      writePage(response, page, packed);
      return true;
    },
    page: async (request, render) => {
      turnTo(await lease.current());
      const at = version;
      const key = keyOf(request);
      const page = take(key);
      if (page !== undefined) {
        count('kept');
        return { page };
      }
      const running = rendering.get(key);
      if (running !== undefined) return running;
      const rendered = render().then((reply): Rendered => {
        if (!isPage(reply)) return { uncached: reply };
        // What was rendered while something was released may hold the old as well as the new.
        return at === version ? { page: keep(key, reply) } : { uncached: reply };
      });
      rendering.set(key, rendered);
      const finished = () => {
        if (rendering.get(key) === rendered) rendering.delete(key);
      };
      rendered.then(finished, finished);
      count('rendered');
      return rendered;
    },
    send: async (request, response, page) => {
      if (isHeld(request, page)) return writePage(response, page, null);
      const packing = wantedPacking(request, page);
      writePage(response, page, page.ready(packing) ?? (await page.pack(packing)));
    },
  };
}

const isPage = (reply: PageReply | Download): reply is PageReply =>
  'body' in reply && (reply.status ?? 200) === 200;

function countVisits(metrics: Metrics | undefined, size: () => number): (from: string) => void {
  if (!metrics) return () => undefined;
  const visits = metrics.counter('page_cache_visits_total', 'Visits of pages that may be kept.');
  metrics.gauge('page_cache_bytes', 'Memory of kept pages.', size);
  return (from) => visits.add({ from });
}
