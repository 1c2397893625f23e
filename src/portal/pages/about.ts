import { html, type PageReply } from '../../platform/index.ts';
import { columnKinds } from '../../publishing/index.ts';
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
    canonical: '/accessibility',
    crumbs: [{ name: '网站地图', address: '/map' }],
    main: html`<div class="sheet reading"><h1>无障碍声明</h1>
<p>依据《中华人民共和国无障碍环境建设法》，${site.name}努力让每个人都能方便地获取政府信息。本站参照国家标准 GB/T 37668—2019 和 WCAG 2.1 AA 级要求建设。</p>
<h2>怎样使用</h2>
<ul><li>大字版、高对比度：用页面上方的按钮切换，设置保存在您的浏览器里一年，可随时切换回来。</li>
<li>只用键盘：按 Tab 键依次移动，按回车键打开；每页的第一个链接“跳到正文”可以越过页面上方的导航。宽表格移到后可用方向键左右滚动。</li>
<li>读屏软件：页面分为横幅、导航、正文和页脚几个区域，标题分级，表格标明表头，图表都附有同样数据的表格。</li>
<li>不用脚本：所有页面在关闭脚本时同样可用。</li>
<li>打印：正文页有“打印版”，也可以直接打印网页。</li></ul>
<h2>图片、音频和视频</h2><p>图片配有文字说明，音频和视频配有文字稿。附件由各机关上传，个别早年的附件可能不便读屏，可以联系我们索取其他格式。</p>
<h2>需要帮助</h2><p>使用有困难的，请拨打 ${site.phone}，或通过<a href="/feedback">政府网站找错</a>告诉我们；阅读、听取有困难的，我们将提供必要的帮助（条例第四十三条）。</p></div>`,
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
      ['/statistics', '公开统计'],
      ['/bodies', '各镇各部门'],
      ['/rules', '政府信息公开制度'],
      ['/catalogue', '法定主动公开内容'],
      ['/reports', '政府信息公开年报'],
      ...Object.entries(columnKinds)
        .filter(([kind]) => ['news', 'notice', 'policy', 'interpretation'].includes(kind))
        .map(([kind, name]) => [`/latest/${kind}`, `最新${name}`] as const),
    ] as const),
    ...([
      ['/data', '开放数据'],
      ['/feedback', '政府网站找错'],
      ['/accessibility', '无障碍声明'],
      ['/feed.xml', '订阅'],
      ['/checker/', '年报检查'],
    ] as const),
  ];
  return framed(surroundings, {
    title: '网站地图',
    crumbs: [],
    main: html`<h1>网站地图</h1><div class="sheet"><h2>主要页面</h2><ul class="places">${parts.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul>
<h2>各镇各部门</h2><ul class="places">${all.map(({ slug, name }) => html`<li><a href="/b/${slug}/">${name}</a></li>`)}</ul></div>`,
  });
}
