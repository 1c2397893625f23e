import type { Block, SourceDocument } from '../../source-document.ts';
import type { ReadLimits, ReadResult } from '../reading.ts';
import { type Refused, refuse } from '../refuse.ts';
import { joinPages, type ProseRegion } from './continued.ts';
import { isImpossible } from './impossible.ts';
import type { PdfFile, PdfLibrary, PdfLoading } from './library.ts';
import { frameOf } from './page-frame.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Ruling, rulingsOf } from './ruled/rulings.ts';
import { ruledStrips } from './ruled/strips.ts';
import { ruledTableOf } from './ruled/table.ts';
import { type PageWords, withoutRunningLines } from './running-lines.ts';
import { stripsOf } from './strips.ts';
import { tableOf } from './table.ts';
import { wordsOf } from './words.ts';

/**
 * Reads a PDF with a text layer: running text as paragraphs, tables as grids rebuilt from where their texts stand.
 * Nothing is drawn. Never throws: a file that cannot be read is refused with what to do about it.
 */
export async function readPdf(
  bytes: Uint8Array,
  library: PdfLibrary,
  limits: ReadLimits,
): Promise<ReadResult> {
  if (isImpossible(bytes)) return refuse('file-damaged');
  const started = library.now();
  const isLate = (): boolean => library.now() - started > limits.milliseconds;
  const loading = library.getDocument({
    // pdf.js takes the bytes over; the caller keeps its own.
    data: new Uint8Array(bytes),
    cMapUrl: library.cMapUrl,
    cMapPacked: library.cMapPacked,
    standardFontDataUrl: library.standardFontDataUrl,
    ...(library.wasmUrl === undefined ? {} : { wasmUrl: library.wasmUrl }),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    return await readOpened(loading, limits, isLate);
  } finally {
    await loading.destroy();
  }
}

async function readOpened(
  loading: PdfLoading,
  limits: ReadLimits,
  isLate: () => boolean,
): Promise<ReadResult> {
  const opened = await ofFile(async () => {
    const file = await loading.promise;
    const [title, read] = await Promise.all([titleOf(file), readPages(file, limits, isLate)]);
    return { file, title, read };
  });
  if ('refused' in opened) return opened;
  const { file, title, read } = opened;
  if ('refused' in read) return read;
  const pages = withoutRunningLines(read.pages);
  const plain = blocksOf(pages, false);
  let { blocks } = plain;
  // Looking for drawn lines costs as much as the text: only what the texts leave in doubt is worth it.
  if (plain.doubtful.size > 0) {
    const ruled = await ofFile(() => withRulings(file, pages, plain.doubtful, isLate));
    if ('refused' in ruled) return ruled;
    blocks = blocksOf(ruled, true).blocks;
  }
  if (blocks.length === 0) return refuse('file-scanned');
  return { document: { format: 'pdf', title, meta: {}, blocks } };
}

/** What pdf.js gives of a file, or that the file is at fault. */
async function ofFile<T extends object>(step: () => Promise<T>): Promise<T | Refused> {
  try {
    return await step();
  } catch (problem) {
    return refuse(isPasswordProblem(problem) ? 'file-encrypted' : 'file-damaged');
  }
}

async function readPages(
  file: PdfFile,
  limits: ReadLimits,
  isLate: () => boolean,
): Promise<{ readonly pages: PageWords[] } | Refused> {
  if (file.numPages > limits.pages) {
    return refuse('file-too-large', `文件共 ${file.numPages} 页，超过允许的 ${limits.pages} 页。`);
  }
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  const pages: PageWords[] = [];
  for (let from = 0; from < numbers.length; from += pagesAtOnce) {
    if (isLate()) return refuse('file-timeout');
    const asked = numbers.slice(from, from + pagesAtOnce);
    pages.push(...(await Promise.all(asked.map((number) => readPage(file, number)))));
  }
  return { pages };
}

/** While pdf.js waits for a page to be unpacked, it goes on with another; more would only take up memory. */
const pagesAtOnce = 4;

async function readPage(file: PdfFile, number: number): Promise<PageWords> {
  const page = await file.getPage(number);
  const content = await page.getTextContent({ disableNormalization: true });
  const viewport = page.getViewport({ scale: 1 });
  const frame = frameOf(number, content, viewport);
  const words = wordsOf(content, viewport, frame);
  page.cleanup();
  return { frame, words };
}

/** A page whose drawn lines are known as well. */
interface RuledPage extends PageWords {
  readonly rulings?: readonly Ruling[];
}

async function withRulings(
  file: PdfFile,
  pages: readonly PageWords[],
  numbers: ReadonlySet<number>,
  isLate: () => boolean,
): Promise<RuledPage[]> {
  const ruled: RuledPage[] = [];
  for (const page of pages) {
    const number = page.frame.page;
    // What a page end cuts off a table may look like text on the page before or after.
    const near = [number - 1, number, number + 1].some((other) => numbers.has(other));
    if (!near || isLate()) ruled.push(page);
    else {
      const drawn = await file.getPage(number);
      const steps = await drawn.getOperatorList();
      ruled.push({ ...page, rulings: rulingsOf(steps, drawn.getViewport({ scale: 1 }), page.frame) });
      drawn.cleanup();
    }
  }
  return ruled;
}

/** The blocks of a document, and the pages whose tables their texts alone leave in doubt. */
function blocksOf(
  pages: readonly RuledPage[],
  isLast: boolean,
): {
  readonly blocks: Block[];
  readonly doubtful: ReadonlySet<number>;
} {
  const regions = joinPages(
    pages.map(({ frame, words, rulings }) => ({
      frame,
      strips: rulings ? ruledStrips(words, rulings, frame) : stripsOf(words),
    })),
  );
  const blocks: Block[] = [];
  const doubtful = new Set<number>();
  let prose: ProseRegion[] = [];
  let tables = 0;
  for (const region of regions) {
    if (region.kind === 'prose') {
      prose.push(region);
      continue;
    }
    blocks.push(...paragraphsOf(prose));
    prose = [];
    tables += 1;
    if (region.kind === 'ruled') blocks.push(ruledTableOf(region.parts, tables));
    else {
      const { table, isDoubtful } = tableOf(region, tables, isLast);
      blocks.push(table);
      if (isDoubtful) for (const page of region.pages.keys()) doubtful.add(page);
    }
  }
  blocks.push(...paragraphsOf(prose));
  return { blocks, doubtful };
}

async function titleOf(file: PdfFile): Promise<SourceDocument['title']> {
  const { info } = await file.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title;
}

const isPasswordProblem = (problem: unknown): boolean =>
  problem instanceof Error && problem.name === 'PasswordException';
