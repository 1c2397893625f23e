import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  anonymous,
  type Clock,
  Download,
  html,
  type Page,
  type PageReply,
  type PageRequest,
} from '../platform/index.ts';
import { fileOf, type LinkStyle, linkTo, onlineAddress } from './export/address-file.ts';
import { type DoneAddress, type Journal, openJournal } from './export/journal.ts';
import { pageFinder } from './export/page-finder.ts';
import { putDownload, putFile } from './export/put-file.ts';
import { mappedAddresses, movedPage, staticPage } from './export/static-page.ts';
import { missingPage } from './pages/missing.ts';
import { framed } from './parts/frame.ts';
import type { SiteFacts } from './site.ts';

/** What an export needs besides the pages of the portal. */
export interface SiteExportOptions {
  readonly clock: Clock;
  readonly site: SiteFacts;
  /** Address of the style sheet, as pages name it. */
  readonly style: string;
  /** The version of what the public sees; when it changes meanwhile, the export begins again. */
  readonly version: () => Promise<number>;
  /** Links from the root of a web server unless said otherwise. */
  readonly links?: LinkStyle;
  /** Told from time to time how far it is: done, and known so far. */
  readonly progress?: (done: number, known: number) => void;
}

/** What an export made. */
export interface SiteExport {
  readonly files: number;
  readonly bytes: number;
  /** Of them already there from an export that was interrupted. */
  readonly kept: number;
  /** Addresses that something links to but where nothing is. */
  readonly missing: readonly string[];
}

const seeds = [
  '/',
  '/sitemap.xml',
  '/robots.txt',
  '/feed.xml',
  '/map',
  '/data',
  '/data/index.json',
  onlineAddress,
];
const atOnce = 4;

/** Writes the whole public site as files that any web server can carry (静态导出); goes on after an interruption. */
export async function exportSite(
  pages: readonly Page[],
  folder: string,
  options: SiteExportOptions,
): Promise<SiteExport> {
  for (let attempt = 1; ; attempt += 1) {
    const version = await options.version();
    const made = await exportVersion(pages, folder, options, version);
    if ((await options.version()) === version || attempt === 3) return made;
  }
}

async function exportVersion(
  pages: readonly Page[],
  folder: string,
  options: SiteExportOptions,
  version: number,
): Promise<SiteExport> {
  const { links = 'root', style, site, progress } = options;
  const journal = await openJournal(folder, `${version} ${links} ${style} ${site.address}`);
  const earlier = new Map(journal.done.map((entry) => [entry.address, entry]));
  const write = pageWriter(pages, folder, { ...options, links });
  const known = new Set<string>(seeds);
  const open: string[] = [...seeds];
  const done: DoneAddress[] = [];
  let kept = 0;

  const work = async (): Promise<void> => {
    for (let address = open.shift(); address !== undefined; address = open.shift()) {
      const before = earlier.get(address);
      const isThere = before !== undefined && (await stillThere(folder, before));
      const entry = isThere ? before : await written(journal, address, write);
      if (isThere) kept += 1;
      done.push(entry);
      for (const next of entry.leadsTo)
        if (!known.has(next)) {
          known.add(next);
          open.push(next);
        }
      if (done.length % 200 === 0) progress?.(done.length, known.size);
    }
  };
  // Who finds nothing to do comes back when another one has found more.
  while (open.length > 0) {
    const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
    // Nobody may still be writing when the caller hears that it went wrong.
    const fault = ended.find((one) => one.status === 'rejected');
    if (fault) throw fault.reason;
  }

  const files = new Set(done.flatMap(({ file }) => file ?? []));
  await putFile(folder, '404.html', staticMissing(options, links));
  await journal.finish(new Set([...files, '404.html']));
  progress?.(done.length, known.size);
  return {
    ...{ files: files.size + 1, kept, bytes: done.reduce((sum, { bytes }) => sum + bytes, 0) },
    missing: done.filter(({ file }) => file === null).map(({ address }) => address),
  };
}

type Write = (address: string) => Promise<DoneAddress>;

async function written(journal: Journal, address: string, write: Write): Promise<DoneAddress> {
  const entry = await write(address);
  await journal.add(entry);
  return entry;
}

async function stillThere(folder: string, { file, bytes }: DoneAddress): Promise<boolean> {
  if (file === null) return false;
  return (await stat(join(folder, file)).catch(() => null))?.size === bytes;
}

/** Writes one address after the other into its file. */
function pageWriter(
  pages: readonly Page[],
  folder: string,
  options: SiteExportOptions & { readonly links: LinkStyle },
): Write {
  const find = pageFinder(pages);
  const { links, site } = options;
  return async (address) => {
    const nothing: DoneAddress = { address, file: null, bytes: 0, leadsTo: [] };
    const file = fileOf(address);
    if (file === null) return nothing;
    const found = address === onlineAddress ? null : find(address.split('?')[0]!);
    if (!found && address !== onlineAddress) return nothing;
    const reply = found
      ? await found.page.handle(requestFor(address, found.params, options))
      : onlinePage(options);
    if (reply instanceof Download) {
      const bytes = await putDownload(folder, file, reply);
      return { address, file, bytes, leadsTo: [] };
    }
    const { status = 200, type = 'text/html', headers = {}, body } = reply;
    if (status === 301 || status === 303) {
      const target = headers.location ?? '/';
      const link = linkTo(fileOf(target) ?? fileOf(onlineAddress)!, file, links);
      return { address, file, bytes: await putFile(folder, file, movedPage(link)), leadsTo: [target] };
    }
    if (status !== 200) return nothing;
    if (type.startsWith('text/html')) {
      const { markup, leadsTo } = staticPage(String(body), address, file, links);
      return { address, file, bytes: await putFile(folder, file, markup), leadsTo };
    }
    const leadsTo = /^\/sitemap/.test(address) ? mappedAddresses(String(body), site.address) : [];
    return { address, file, bytes: await putFile(folder, file, body), leadsTo };
  };
}

function requestFor(
  address: string,
  params: PageRequest['params'],
  { clock }: Pick<SiteExportOptions, 'clock'>,
): PageRequest {
  return {
    ...{ params, form: {}, cookies: {}, url: address, ip: '' },
    query: Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? '')),
    act: { actor: anonymous, at: clock.now(), today: clock.today(), requestId: '' },
  };
}

/** Where everything leads that only the running site can do. */
function onlinePage(options: SiteExportOptions): PageReply {
  const { site, style } = options;
  return framed(
    { site, style, request: requestFor(onlineAddress, {}, options) },
    {
      ...{ title: '请使用在线网站', crumbs: [], unlisted: true },
      main: html`<div class="sheet reading"><h1>请使用在线网站</h1><p>您正在浏览的是静态页面，搜索、找错、评价和年报检查需要在线网站。${site.address ? html`在线网站的地址是 <a href="${site.address}/">${site.address}</a>。` : '在线网站的地址请咨询网站主办单位。'}</p><p>静态页面上可以通过<a href="/map">网站地图</a>、<a href="/bodies">各镇各部门</a>和<a href="/policies">政策文件库</a>查找信息。</p></div>`,
    },
  );
}

function staticMissing(options: SiteExportOptions, links: LinkStyle): string {
  const { site, style } = options;
  const page = missingPage({ site, style, request: requestFor('/404', {}, options) });
  return staticPage(String(page.body), '/404', '404.html', links).markup;
}
