import { html, type PageReply } from '../../platform/index.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';

/** There is nothing under this address. */
export function missingPage(surroundings: PageSurroundings): PageReply {
  const page = framed(surroundings, {
    title: '没有找到这个页面',
    unlisted: true,
    main: html`<h1>没有找到这个页面</h1><p>地址可能有误，或者信息已经撤下。您可以<a href="/">回到首页</a>，或用页面上方的搜索查找。</p>`,
  });
  return { ...page, status: 404 };
}
