import { fileOf, type LinkStyle, linkTo, onlineAddress } from './address-file.ts';

/** A page as it stands in a file, and the addresses it leads to. */
export interface StaticPage {
  readonly markup: string;
  readonly leadsTo: readonly string[];
}

const nowhere = 'http://site.invalid';

/** What a file has no use for: forms, and the scripts that help with them. */
const onlyOnline = /<form\b[\s\S]*?<\/form>|<script\b[^>]*><\/script>/g;

/** Makes a page fit for a file: no forms, links to the files of other pages. */
export function staticPage(markup: string, address: string, file: string, style: LinkStyle): StaticPage {
  const leadsTo = new Set<string>();
  const rewritten = markup.replace(onlyOnline, '').replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/(\s(?:href|src|poster)=")([^"]*)"/g, (whole, before: string, written: string) => {
      const url = ownAddress(written.replaceAll('&amp;', '&'), address);
      if (url === null) return whole;
      const wanted = fileOf(url.address) === null ? onlineAddress : url.address;
      leadsTo.add(wanted);
      const link = linkTo(fileOf(wanted)!, file, style) + url.hash;
      return `${before}${link.replaceAll('&', '&amp;')}"`;
    }),
  );
  return { markup: rewritten, leadsTo: [...leadsTo] };
}

/** The address within the site that a link means; null for one that leads elsewhere. */
function ownAddress(link: string, from: string): { readonly address: string; readonly hash: string } | null {
  if (link.startsWith('#')) return null;
  const url = URL.canParse(link, nowhere + from) ? new URL(link, nowhere + from) : null;
  return url?.origin === nowhere ? { address: url.pathname + url.search, hash: url.hash } : null;
}

/** The addresses that a map of the site (站点地图) lists. */
export function mappedAddresses(map: string, site: string): readonly string[] {
  return [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) =>
    address!.replaceAll('&amp;', '&').slice(site.length),
  );
}

/** A page that leads on, for addresses that moved. */
export const movedPage = (link: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${link}"><title>页面已移动</title></head><body><p><a href="${link}">页面已移动，请点这里。</a></p></body></html>\n`;
