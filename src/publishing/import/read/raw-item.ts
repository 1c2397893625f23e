/** One entry of a source as it stands there, its fields by our names (见 field-names). */
export interface RawItem {
  /** Where it stands, as somebody would look for it: `第 12 行`, `hejian/gzdt/3.html`. */
  readonly place: string;
  readonly fields: Readonly<Partial<Record<ImportField, string>>>;
}

/** The fields of an entry with the headings under which sources carry them. */
export const importFields = {
  key: ['标识', '编号', 'id'],
  body: ['机关', '发布机关', '单位', 'body', 'contentsource'],
  column: ['栏目', '栏目名称', 'column', 'columnname'],
  title: ['标题', '名称', 'title', 'articletitle'],
  html: ['正文', '内容', 'html', 'content', 'text'],
  summary: ['摘要', '内容概述', 'summary', 'description'],
  formedOn: ['成文日期', '生成日期', 'formedon', 'formed_on'],
  releasedAt: ['发布时间', '发布日期', 'releasedat', 'released_at', 'pubdate'],
  number: ['文号', '发文字号', 'number'],
  topic: ['主题分类', '主题', 'topic'],
  genre: ['体裁分类', '体裁', 'genre'],
  source: ['信息来源', '来源', 'source'],
  keywords: ['关键词', 'keywords'],
} as const satisfies Record<string, readonly string[]>;

/** A field by our name. */
export type ImportField = keyof typeof importFields;

const byHeading = new Map(
  Object.entries(importFields).flatMap(([field, headings]) =>
    [field.toLowerCase(), ...headings].map((heading) => [heading, field as ImportField] as const),
  ),
);

/** Which field stands under a heading; undefined for headings that mean nothing to us. */
export const fieldOf = (heading: string): ImportField | undefined =>
  byHeading.get(heading.replace(/[\s\uFEFF*＊]/g, '').toLowerCase());
