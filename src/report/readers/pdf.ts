import type { Block, SourceDocument } from '../source-document.ts';
import { joinPages, type ProseRegion } from './pdf-continued.ts';
import type { PdfFile, PdfLibrary, PdfLoading } from './pdf-library.ts';
import { frameOf } from './pdf-page-frame.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type PageWords, withoutRunningLines } from './pdf-running-lines.ts';
import { stripsOf } from './pdf-strips.ts';
import { tableOf } from './pdf-table.ts';
import { wordsOf } from './pdf-words.ts';
import type { ReadLimits, ReadResult } from './reading.ts';
import { type Refused, refuse } from './refuse.ts';

/**
 * Reads a PDF with a text layer: running text as paragraphs, tables as grids rebuilt from where their texts stand.
 * Nothing is drawn. Never throws: a file that cannot be read is refused with what to do about it.
 */
export async function readPdf(
  bytes: Uint8Array,
  library: PdfLibrary,
  limits: ReadLimits,
): Promise<ReadResult> {
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
  const opened = await openFile(loading, limits, isLate);
  await loading.destroy();
  if ('refused' in opened) return opened;
  const blocks = blocksOf(opened.pages);
  if (blocks.length === 0) return refuse('file-scanned');
  return { document: { format: 'pdf', title: opened.title, meta: {}, blocks } };
}

/** What is taken out of the file before it is closed again. */
interface OpenedFile {
  readonly title: string | null;
  readonly pages: readonly PageWords[];
}

async function openFile(
  loading: PdfLoading,
  limits: ReadLimits,
  isLate: () => boolean,
): Promise<OpenedFile | Refused> {
  try {
    const file = await loading.promise;
    const pages = await readPages(file, limits, isLate);
    return 'refused' in pages ? pages : { title: await titleOf(file), ...pages };
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
  const pages: PageWords[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    if (isLate()) return refuse('file-timeout');
    const page = await file.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const viewport = page.getViewport({ scale: 1 });
    const frame = frameOf(number, content, viewport);
    pages.push({ frame, words: wordsOf(content, viewport, frame) });
    page.cleanup();
  }
  return { pages };
}

function blocksOf(pages: readonly PageWords[]): Block[] {
  const regions = joinPages(
    withoutRunningLines(pages).map(({ frame, words }) => ({ frame, strips: stripsOf(words) })),
  );
  const blocks: Block[] = [];
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
    blocks.push(tableOf(region, tables));
  }
  blocks.push(...paragraphsOf(prose));
  return blocks;
}

async function titleOf(file: PdfFile): Promise<SourceDocument['title']> {
  const { info } = await file.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title;
}

const isPasswordProblem = (problem: unknown): boolean =>
  problem instanceof Error && problem.name === 'PasswordException';
