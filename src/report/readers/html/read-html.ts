import type { SourceDocument } from '../../source-document.ts';
import { settleFlow } from '../flow.ts';
import type { ReadLimits, ReadResult } from '../reading.ts';
import { refuse } from '../refuse.ts';
import { quotesMarkup, unquoteMarkup } from './enclosed.ts';
import { HtmlPage, type PageOptions } from './page.ts';

/** Fewer cells than the form has in any edition: the report's tables may stand somewhere else in the page. */
const cellsOfAReport = 60;
/** As many as the three tables have with their labels: no other reading of the page will hold more of the report. */
const cellsOfAWholeReport = 240;
/** Markup quoted in quoted markup happens; more levels do not. */
const deepestQuotation = 2;
/** A longer page is read as it shows itself, and in no other way. */
const longestReread = 4_000_000;

/**
 * Reads an HTML page or a piece of one: text as a browser shows it, tables with true grid positions.
 * Where the visible page holds no tables of a report, what it keeps hidden, in scripts or quoted is read instead.
 */
export function readHtml(source: string, limits: ReadLimits, options: PageOptions = {}): ReadResult {
  const visible = new HtmlPage(source, limits, options);
  if (!visible.read()) return refuse('file-bomb');
  const mayHoldMore = visible.cells < cellsOfAReport && source.length <= longestReread;
  const best = mayHoldMore ? bestReading(source, limits, options, visible) : visible;
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

/** The reading with most cells; where the page shows markup as text, its own cells are only pieces of that. */
function bestReading(source: string, limits: ReadLimits, options: PageOptions, visible: HtmlPage): HtmlPage {
  let best = visible;
  let fewest = showsMarkup(visible) ? 1 : visible.cells + 1;
  for (const page of otherReadings(source, limits, options, visible)) {
    if (!page.read() || page.cells < fewest) continue;
    if (page.cells >= cellsOfAWholeReport) return page;
    best = page;
    fewest = page.cells + 1;
  }
  return best;
}

/** The page with what it hides, what a script or template of it encloses, and what it quotes as text. */
function* otherReadings(
  source: string,
  limits: ReadLimits,
  options: PageOptions,
  visible: HtmlPage,
): Generator<HtmlPage> {
  if (visible.hiddenTables > 0) yield new HtmlPage(source, limits, { ...options, showHidden: true });
  if (visible.enclosed) {
    const markup = unquoted(visible.enclosed.markup);
    // Around the markup stands the script that uses it.
    const inner = markup.slice(Math.max(0, markup.search(/<[a-z]/i)), markup.lastIndexOf('>') + 1);
    yield new HtmlPage(inner, limits, { firstLine: visible.enclosed.line });
  }
  if (quotesMarkup(source)) yield new HtmlPage(unquoted(source), limits, options);
}

function showsMarkup(page: HtmlPage): boolean {
  const texts = settleFlow(page.flow).flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
  return texts.some((text) => /<\\?\/?t[dr]\b/i.test(text));
}

function unquoted(source: string): string {
  let markup = source;
  for (let level = 0; level < deepestQuotation && quotesMarkup(markup); level += 1)
    markup = unquoteMarkup(markup);
  return markup;
}
