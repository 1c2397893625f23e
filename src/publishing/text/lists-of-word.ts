const paragraph = /<p\b([^<>]*)>((?:(?!<p\b)[\s\S])*?)<\/p>/gi;
/** One line of a list as Word and WPS paste it: a paragraph that calls itself a list and begins with its mark. */
const ofList = /mso-list:\s*l\d+\s+level\d|class="?MsoListParagraph/i;
/** The mark itself, hidden from everything but Word. */
const mark = /<!--\[if !supportLists\]-->((?:(?!<!--\[if )[\s\S])*?)<!--\[endif\]-->/i;
const numbered = /^\s*(?:\d+|[a-z]|[ivx]+)[.)、．]/i;

/**
 * Rewrites the lists of Word, which are paragraphs with a mark before them, into real lists: a list that
 * is only drawn is none to a screen reader. Numbered lists of Chinese documents (一、（一）) stay as they are written,
 * for their numbers are part of the text.
 */
export function listsOfWord(html: string): string {
  if (!/mso-list|MsoListParagraph/i.test(html)) return html;
  const marked = html.replace(paragraph, (whole, attributes: string, content: string) => {
    const found = ofList.test(attributes) ? mark.exec(content) : null;
    if (!found) return whole;
    const written = found[1]!.replace(/<[^>]*>|&nbsp;/g, '').trim();
    if (/[一二三四五六七八九十（）]/.test(written)) return whole;
    const kind = numbered.test(written) ? 'ol' : 'ul';
    return `<${kind} data-word><li>${content.replace(mark, '')}</li></${kind}>`;
  });
  return ['ol', 'ul'].reduce(
    (text, kind) => text.replace(new RegExp(`</${kind}>\\s*<${kind} data-word>`, 'g'), ''),
    marked,
  );
}
