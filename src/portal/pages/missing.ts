import { html, type PageReply } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';

/** There is nothing under this address. */
export function missingPage(surroundings: PageSurroundings): PageReply {
  const page = framed(surroundings, {
    title: '没有找到这个页面',
    unlisted: true,
    main: html`<section class="problem"><h1>没有找到这个页面</h1><p>地址可能有误，或者信息已经移动、撤下。</p><ul><li><a href="/">首页</a></li><li><a href="/search">搜索政府信息</a></li><li><a href="/map">网站地图</a></li></ul></section>`,
  });
  return { ...page, status: 404 };
}
