/** What of a web page is not its text. */
const surrounding = /<(script|style|nav|header|footer)\b/gi;

/** A web page without scripts, styles and what leads through its site. What is opened and never closed stays. */
export function withoutSurroundings(page: string): string {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const { index, 0: opening, 1: tag } of page.matchAll(surrounding)) {
    const name = tag!.toLowerCase();
    // Looked for once: a page may open the same thing a million times.
    if (index < from || unclosed.has(name)) continue;
    const end = endOf(name, page, index + opening.length);
    if (end === null) {
      unclosed.add(name);
      continue;
    }
    kept.push(page.slice(from, index));
    from = end;
  }
  return kept.join('') + page.slice(from);
}

function endOf(name: string, page: string, from: number): number | null {
  const closing = new RegExp(`</${name}>`, 'gi');
  closing.lastIndex = from;
  return closing.test(page) ? closing.lastIndex : null;
}
