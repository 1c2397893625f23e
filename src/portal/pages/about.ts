import { html, type PageReply } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

/** What people with impairments can expect here (无障碍声明). */
export async function accessibilityPage(
  _tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { site } = surroundings;
  return framed(surroundings, {
    title: '无障碍声明',
    crumbs: [{ name: '关于本站', address: '/accessibility' }],
    main: html`<h1>无障碍声明</h1>
<p>本站的页面不依赖脚本，可以只用键盘操作，能与读屏软件配合使用。页面上方可以切换大字版和高对比度；设置保存在您的浏览器里。</p>
<p>图片、音频和视频都配有文字说明。仍有使用困难的，请拨打 ${site.phone}，我们将当面或以其他方式提供帮助（条例第四十三条）。</p>`,
  });
}

/** Every part of the site on one page (网站地图). */
export async function mapPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { all } = await tools.bodies.tree(surroundings.request.act.today);
  const parts: readonly (readonly [string, string])[] = [
    ...([
      ['/', '首页'],
      ['/search', '搜索'],
      ['/policies', '政策文件库'],
      ['/guide', '政府信息公开指南'],
    ] as const),
    ...([
      ['/rules', '政府信息公开制度'],
      ['/catalogue', '法定主动公开内容'],
      ['/reports', '年度报告'],
    ] as const),
    ...([
      ['/data', '开放数据'],
      ['/feedback', '我要纠错'],
      ['/feed.xml', '订阅'],
      ['/checker/', '年报检查'],
    ] as const),
  ];
  return framed(surroundings, {
    title: '网站地图',
    crumbs: [{ name: '关于本站', address: '/accessibility' }],
    main: html`<h1>网站地图</h1><ul>${parts.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul>
<h2>各镇各部门</h2><ul>${all.map(({ slug, name }) => html`<li><a href="/b/${slug}/">${name}</a></li>`)}</ul>`,
  });
}
