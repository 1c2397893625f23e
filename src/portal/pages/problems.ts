import { anonymous, type Clock, html, type ProblemPage } from '../../platform/index.ts';
import { type Crumb, framed } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

const ways: readonly Crumb[] = [
  { name: '首页', address: '/' },
  { name: '搜索政府信息', address: '/search' },
  { name: '网站地图', address: '/map' },
];

const titles: Readonly<Record<number, string>> = {
  403: '不能这样操作',
  404: '没有找到这个页面',
  413: '内容太大',
  429: '操作过于频繁',
  503: '暂时不能访问',
};

/** Pages that say what went wrong, in the frame of the site (出错页面). */
export async function problemPages(
  tools: Pick<PortalTools, 'site'>,
  clock: Clock,
  style: string,
): Promise<ProblemPage> {
  // A page about a failure must not need the database: it shows the site as it was last known.
  let site = await tools.site(clock.today());
  const refresh = () =>
    tools.site(clock.today()).then(
      (known) => {
        site = known;
      },
      () => undefined,
    );
  return (status, { sentence }) => {
    void refresh();
    const title = titles[status] ?? (status >= 500 ? '系统出现故障' : '请求有误');
    const request = {
      ...{ params: {}, query: {}, form: {}, cookies: {}, url: '', ip: '' },
      act: { actor: anonymous, at: clock.now(), today: clock.today(), requestId: '' },
    };
    const reply = framed(
      { site, style, request },
      {
        ...{ title, unlisted: true },
        main: html`<section class="problem"><h1>${title}</h1><p>${sentence}</p><ul>${ways.map(
          ({ name, address }) => html`<li><a href="${address}">${name}</a></li>`,
        )}</ul></section>`,
      },
    );
    return String(reply.body);
  };
}
