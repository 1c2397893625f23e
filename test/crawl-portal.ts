/** A page that was fetched while following every link. */
export interface CrawledPage {
  readonly address: string;
  /** The page where the link to it stood. */
  readonly from: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Follows every link within the site from these addresses on (全站链接检查). */
export async function crawlPortal(
  url: string,
  seeds: readonly string[],
  isFollowed: (address: string) => boolean,
): Promise<readonly CrawledPage[]> {
  const known = new Map<string, string>(seeds.map((seed) => [seed, 'seed']));
  const open = [...seeds];
  const pages: CrawledPage[] = [];
  const work = async (): Promise<void> => {
    for (let address = open.shift(); address !== undefined; address = open.shift()) {
      const response = await fetch(url + address, { redirect: 'manual' });
      const type = response.headers.get('content-type') ?? '';
      const text = await response.text();
      pages.push({ address, from: known.get(address)!, status: response.status, type, text });
      if (!type.startsWith('text/html')) continue;
      for (const next of linksIn(text, url + address)) {
        if (known.has(next) || !isFollowed(next)) continue;
        known.set(next, address);
        open.push(next);
      }
    }
  };
  while (open.length > 0) await Promise.all([work(), work(), work(), work()]);
  return pages;
}

/** The addresses within the site that a page names, without their fragments. */
export function linksIn(markup: string, at: string): readonly string[] {
  const origin = new URL(at).origin;
  return [...markup.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g)].flatMap(([, written]) => {
    const link = written!.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    if (!URL.canParse(link, at)) return [`unreadable:${link}`];
    const found = new URL(link, at);
    return found.origin === origin ? [found.pathname + found.search] : [];
  });
}
