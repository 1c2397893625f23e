import type { Finding } from '../../design/form/finding.ts';

/** A stretch of a paragraph: plain, or quoted by a finding. */
export interface Stretch {
  readonly text: string;
  readonly finding: Finding | null;
}

/**
 * Cuts a paragraph at the sentences findings quote. Where two quotes overlap, the one listed first
 * (the heavier) is marked; the other still leads to the paragraph.
 */
export function markQuotes(text: string, findings: readonly Finding[]): Stretch[] {
  const found: { start: number; end: number; finding: Finding }[] = [];
  for (const finding of findings) {
    const quote = finding.diagnostic.quote;
    const start = quote ? text.indexOf(quote) : -1;
    if (!quote || start < 0) continue;
    const end = start + quote.length;
    if (found.every((other) => end <= other.start || other.end <= start)) found.push({ start, end, finding });
  }
  found.sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, finding } of found) {
    if (start > at) stretches.push({ text: text.slice(at, start), finding: null });
    stretches.push({ text: text.slice(start, end), finding });
    at = end;
  }
  if (at < text.length || stretches.length === 0) stretches.push({ text: text.slice(at), finding: null });
  return stretches;
}
