import { withoutEmphasis } from '../emphasis.ts';
import type { Paragraph, SourceDocument } from '../source-document.ts';
import { cutDelimited } from './delimited-rows.ts';

const markdownHeading = /^\s{0,3}(#{1,6})\s+/;

/** A sign that would mark something up if no backslash stood before it; an escaped pipe stays no separator. */
const escaped = /\\([\\`*_{}[\]()#+\-.!>~])/g;
const lineBreak = /<br ?\/?>/gi;

/**
 * The mark of a quotation, or of an item of a list; before a figure alone it is no mark: - 3 - is a page, - 5 may be
 * less than 0. Before the row of figures of table 4 it is one.
 */
const lineMark = /^\s*(?:>\s?|[-+]\s+(?![\s-])(?=.*\p{L}|\d+(?:\s+\d+){4}))/u;

/** A line of Markdown without its marks; a break inside a cell of a table is a blank. */
function withoutMarks(line: string): string {
  const plain = withoutEmphasis(line.includes('<') ? line.replace(lineBreak, ' ') : line).replace(
    lineMark,
    '',
  );
  return plain.includes('\\') ? plain.replace(escaped, '$1') : plain;
}

/**
 * Plain text or Markdown as a document: one physical line is one paragraph, blank lines included,
 * because a blank line may be a page break inside a table. Cells are not cut here: text has no true grid.
 */
export function readText(text: string, format: 'text' | 'markdown'): SourceDocument {
  const blocks: Paragraph[] = [];
  const lines = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((written, index) => ({ text: written, line: index + 1 }));
  for (const { text: written, line } of cutDelimited(lines)) {
    const plain = format === 'markdown' ? withoutMarks(written) : written;
    const heading = markdownHeading.exec(written)?.[1]?.length;
    blocks.push({
      kind: 'paragraph',
      text: heading ? plain.replace(markdownHeading, '') : plain,
      ...(heading ? { heading } : {}),
      place: { line },
    });
  }
  return { format, title: null, meta: {}, blocks };
}
