import { type Content, html, type PageReply, type PageRequest, type Safe } from '../../platform/index.ts';
import { type Look, lookOf } from '../look.ts';
import type { SiteFacts } from '../site.ts';

/** One step of the way from the front page to here (当前位置). */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** What a page consists of besides its frame. */
export interface FramedPage {
  readonly title: string;
  /** The last step of the way when the title is too long for it, as in 正文. */
  readonly here?: string;
  /** What lies between the front page and here; left out on the front page itself. */
  readonly crumbs?: readonly Crumb[];
  readonly main: Content;
  /** Meta tags of government sites (网站标签); name and content. */
  readonly meta?: readonly (readonly [name: string, content: string])[];
  /** The one address of this content, when the page can be reached under several. */
  readonly canonical?: string;
  readonly feed?: string;
  /** A script that makes the page easier to use; it works without. */
  readonly script?: string;
  /** A side page of no use to search engines. */
  readonly unlisted?: boolean;
}

/** What every page knows of where it stands. */
export interface PageSurroundings {
  readonly site: SiteFacts;
  readonly style: string;
  readonly request: PageRequest;
}

/** The page in its frame: banner, ways around, main part, marks of the site. Complete without script. */
export function framed({ site, style, request }: PageSurroundings, page: FramedPage): PageReply {
  const look = lookOf(request.cookies);
  const title = page.title === site.name ? site.name : `${page.title} - ${site.name}`;
  const body = html`<!doctype html>
<html lang="zh-CN" data-type="${look.type}" data-contrast="${look.contrast}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="SiteName" content="${site.name}">
${
  site.address &&
  html`<meta name="SiteDomain" content="${site.address.replace(/^https?:\/\//, '')}">
`
}${
  site.siteCode &&
  html`<meta name="SiteIDCode" content="${site.siteCode}">
`
}${(page.meta ?? []).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}${
  page.unlisted &&
  html`<meta name="robots" content="noindex">
`
}${
  page.canonical &&
  html`<link rel="canonical" href="${site.address}${page.canonical}">
`
}<link rel="stylesheet" href="${style}">
${
  page.script &&
  html`<script src="${page.script}" defer></script>
`
}${
  page.feed &&
  html`<link rel="alternate" type="application/atom+xml" title="${page.title}" href="${page.feed}">
`
}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${banner(site, request, look)}
${ways(request, page.crumbs ?? [])}
<main id="main" tabindex="-1">
${page.crumbs && crumbs(page.crumbs, page.here ?? page.title)}
${page.main}
</main>
${footer(site)}
</body>
</html>
`;
  return { body: String(body) };
}

const sections: readonly Crumb[] = [
  { name: '首页', address: '/' },
  { name: '公开指南', address: '/guide' },
  { name: '公开制度', address: '/rules' },
  { name: '法定主动公开', address: '/catalogue' },
  { name: '公开年报', address: '/reports' },
  { name: '依申请公开', address: '/apply' },
  { name: '政策文件', address: '/policies' },
  { name: '各镇各部门', address: '/bodies' },
  { name: '开放数据', address: '/data' },
];

function banner(site: SiteFacts, { url }: PageRequest, look: Look): Safe {
  const choice = (field: string, value: string, name: string, chosen: boolean) =>
    html`<button name="${field}" value="${value}" aria-pressed="${chosen ? 'true' : 'false'}">${name}</button>`;
  return html`<header class="banner"><div class="inner">
<p class="site"><a href="/">${site.name}</a><span>政务公开</span></p>
<form class="search" role="search" action="/search" method="get"><label for="q" class="unseen">搜索政府信息</label>
<input id="q" name="q" type="search" maxlength="100" placeholder="搜索政府信息" autocomplete="off"><button>搜索</button></form>
<form class="looks" action="/look" method="post" aria-label="显示方式"><input type="hidden" name="back" value="${url}">
${choice('type', look.type === 'large' ? 'usual' : 'large', '大字版', look.type === 'large')}
${choice('contrast', look.contrast === 'high' ? 'usual' : 'high', '高对比度', look.contrast === 'high')}</form>
</div></header>`;
}

function ways({ url }: PageRequest, way: readonly Crumb[]): Safe {
  const path = url.split('?')[0]!;
  const current = (address: string) =>
    path === address ? html`aria-current="page"` : way[0]?.address === address && html`aria-current="true"`;
  return html`<nav class="ways" aria-label="主导航"><ul>${sections.map(
    ({ name, address }) => html`<li><a href="${address}" ${current(address)}>${name}</a></li>`,
  )}</ul></nav>`;
}

function crumbs(way: readonly Crumb[], here: string): Safe {
  return html`<nav class="crumbs" aria-label="当前位置"><ol><li><a href="/">首页</a></li>${way.map(
    ({ name, address }) => html`<li><a href="${address}">${name}</a></li>`,
  )}<li aria-current="page">${here}</li></ol></nav>`;
}

function footer(site: SiteFacts): Safe {
  return html`<footer><div class="inner">
<p>主办单位：${site.sponsor}　承办单位：${site.operator}　联系电话：${site.phone}</p>
<p class="marks"><span class="organ">党政机关网站</span>${site.siteCode && html`<span>网站标识码：${site.siteCode}</span>`}${site.policeRecord && html`<span>${site.policeRecord}</span>`}${site.icpRecord && html`<span>${site.icpRecord}</span>`}</p>
<p><a href="/feedback">政府网站找错</a><a href="/statistics">公开统计</a><a href="/map">网站地图</a><a href="/feed.xml">订阅</a><a href="/accessibility">无障碍声明</a></p>
</div></footer>`;
}
