import type { SourceDocument } from '../source-document.ts';
import { settleFlow } from './flow.ts';
import { quotesMarkup, unquoteMarkup } from './html-enclosed.ts';
import { HtmlPage, type PageOptions } from './html-page.ts';
import type { ReadLimits, ReadResult } from './reading.ts';
import { refuse } from './refuse.ts';

/** Fewer cells than the form has in any edition: the report's tables may stand somewhere else in the page. */
const cellsOfAReport = 60;
/** Markup quoted in quoted markup happens; more levels do not. */
const deepestQuotation = 2;

/**
 * Reads an HTML page or a piece of one: text as a browser shows it, tables with true grid positions.
 * Where the visible page holds no tables of a report, what it keeps hidden, in scripts or quoted is read instead.
 */
export function readHtml(source: string, limits: ReadLimits, options: PageOptions = {}): ReadResult {
  const visible = new HtmlPage(source, limits, options);
  if (!visible.read()) return refuse('file-bomb');
  let best = visible;
  if (best.cells < cellsOfAReport) {
    for (const page of otherReadings(source, limits, options, visible)) {
      if (page.cells > best.cells) best = page;
    }
  }
  const blocks = settleFlow(best.flow);
  if (blocks.length === 0) return refuse(visible.images > 0 ? 'file-scanned' : 'file-empty');
  const document: SourceDocument = {
    format: 'html',
    title: visible.title,
    meta: Object.fromEntries(visible.meta),
    blocks,
  };
  return { document };
}

function* otherReadings(
  source: string,
  limits: ReadLimits,
  options: PageOptions,
  visible: HtmlPage,
): Generator<HtmlPage> {
  if (visible.hiddenTables > 0) yield* completed(source, limits, { ...options, showHidden: true });
  if (visible.enclosed) {
    const { markup, line } = visible.enclosed;
    const from = markup.search(/<[a-z]/i);
    yield* unquoted(markup.slice(Math.max(0, from)), limits, { firstLine: line });
  }
  if (quotesMarkup(source)) yield* unquoted(source, limits, options);
}

function* unquoted(source: string, limits: ReadLimits, options: PageOptions): Generator<HtmlPage> {
  let markup = source;
  for (let level = 0; level <= deepestQuotation; level += 1) {
    yield* completed(markup, limits, options);
    if (!quotesMarkup(markup) && !markup.includes('\\')) return;
    markup = unquoteMarkup(markup);
  }
}

function* completed(source: string, limits: ReadLimits, options: PageOptions): Generator<HtmlPage> {
  const page = new HtmlPage(source, limits, options);
  if (page.read()) yield page;
}
