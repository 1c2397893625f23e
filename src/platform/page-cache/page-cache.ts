import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Download } from '../http/download.ts';
import type { PageReply } from '../http/page.ts';
import type { Metrics } from '../metrics/metrics.ts';
import {
  isHeld,
  type KeptPage,
  keepPage,
  type Wishes,
  wantedPacking,
  wishesOf,
  writePage,
} from './kept-page.ts';
import type { ReleaseLease } from './release-lease.ts';

/** Rendered pages kept until something is released (页面缓存). */
export interface PageCache {
  /** Answers if the page is at hand; otherwise somebody else has to. */
  serve(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void;
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
  /** Bytes; 32 MB unless said otherwise. */
  readonly mostBytes?: number;
  readonly metrics?: Metrics;
}

/** An empty cache of pages. A page is kept for one release version, address and variant. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { lease, headers, variant = () => '', mostBytes = 32 * 1024 * 1024 } = options;
  const kept = new Map<string, KeptPage>();
  const rendering = new Map<string, Promise<Rendered>>();
  const visits = countVisits(options.metrics, () => size);
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

  const keyOf = (url: string, { cookies }: Wishes) => {
    const look = variant(cookies);
    return look === '' ? url : `${url} ${look}`;
  };

  const serveNow = (request: IncomingMessage, response: ServerResponse): boolean => {
    const newest = lease.known();
    if (newest === null) return false;
    turnTo(newest);
    const wishes = wishesOf(request);
    const key = keyOf(request.url!, wishes);
    // A sample of the visits is enough to know which pages are in use.
    const page = visits.kept % 8 === 0 ? take(key) : kept.get(key);
    if (page === undefined) return false;
    const packed = isHeld(wishes, page) ? null : page.ready(wantedPacking(wishes, page));
    if (packed === undefined) return false;
    visits.kept += 1;
    writePage(response, page, packed);
    return true;
  };

  return {
    get size() {
      return size;
    },
    serve: (request, response, otherwise) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return otherwise();
      if (serveNow(request, response)) return;
      // Of a page that is kept only the version has to be asked for.
      if (lease.known() !== null || !kept.has(keyOf(request.url!, wishesOf(request)))) return otherwise();
      const again = () => serveNow(request, response) || otherwise();
      lease.current().then(again, otherwise);
    },
    page: async (request, render) => {
      turnTo(await lease.current());
      const at = version;
      const key = keyOf(request.url!, wishesOf(request));
      const page = take(key);
      if (page !== undefined) {
        visits.kept += 1;
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
      visits.rendered += 1;
      return rendered;
    },
    send: async (request, response, page) => {
      const wishes = wishesOf(request);
      if (isHeld(wishes, page)) return writePage(response, page, null);
      const packing = wantedPacking(wishes, page);
      writePage(response, page, page.ready(packing) ?? (await page.pack(packing)));
    },
  };
}

const isPage = (reply: PageReply | Download): reply is PageReply =>
  'body' in reply && (reply.status ?? 200) === 200;

/** Counted in plain numbers: nothing may slow the way of a kept page. */
function countVisits(metrics: Metrics | undefined, size: () => number): { kept: number; rendered: number } {
  const visits = { kept: 0, rendered: 0 };
  metrics?.gauge('page_cache_kept_total', 'Visits answered with a kept page.', () => visits.kept);
  metrics?.gauge('page_cache_rendered_total', 'Pages rendered.', () => visits.rendered);
  metrics?.gauge('page_cache_bytes', 'Memory of kept pages.', size);
  return visits;
}
