import { decodeEntities } from '../markup/entities.ts';
import type { MarkupScanner } from '../markup/markup-scanner.ts';
import { tidyText } from '../normalise.ts';

/** More than any site writes into the head of a page, and longer than what is read of one entry. */
const mostMeta = 200;
const longestContent = 2000;

/** Keeps what the meta tag that was just read says of the page, under its name. */
export function takeMeta(meta: Map<string, string>, scanner: MarkupScanner): void {
  const name = scanner.attribute('name') ?? scanner.attribute('property');
  const content = scanner.attribute('content');
  // A page may hold a second head around its article; the first is the page's own.
  if (!name || content === null || meta.has(name) || meta.size >= mostMeta) return;
  meta.set(name, tidyText(decodeEntities(content.slice(0, longestContent))));
}
