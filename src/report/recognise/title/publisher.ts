import { compact } from '../lines/compact.ts';
import type { Line } from '../lines/lines.ts';
import { isBodyName } from './title-words.ts';

const names = '发布机构|发布单位|公开单位|公开主体|信息来源|编制单位|发文机关|责任单位';

/** The publisher that a line above the report names, whatever else stands on the line. */
const publishedBy = new RegExp(
  `(?:^|[^\\u4e00-\\u9fa5])(?:${names})[:：]([\\u4e00-\\u9fa5]{3,30}?)(?=$|[^\\u4e00-\\u9fa5]|浏览|访问|点击|阅读|作者|时间|日期|字体|字号|发布|索引|(?:生成|成文|印发|公开)日期|公开(?:方式|时限)|文号|主题|(?:名称|标题)[:：])`,
);

const publisherField = new RegExp(`^(?:${names}):?$`);

/** The publisher that stands above the report: on a line of its text, or in a table of what the page is about. */
export function publisherOf(opening: readonly string[], above: readonly Line[]): string | null {
  for (const text of opening) {
    const publisher = publishedBy.exec(text)?.[1];
    if (publisher && isBodyName(publisher)) return organ(publisher);
  }
  for (const [index, { cells }] of above.entries()) {
    const field = cells.findIndex(({ text }) => publisherField.test(compact(text)));
    if (field < 0) continue;
    const beside = cells[field + 1];
    const below = above[index + 1]?.cells.find(({ column }) => column === cells[field]!.column);
    const publisher = [beside, below].map((cell) => compact(cell?.text ?? '')).find(isBodyName);
    if (publisher) return organ(publisher);
  }
  return null;
}

/** An office that publishes for its committee speaks of the committee. */
const organ = (publisher: string): string => publisher.replace(/(管委会|管理委员会)办公室$/, '$1');
