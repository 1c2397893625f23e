import { decode } from './decode.ts';
import { loadOnce } from './load-once.ts';
import { normaliseText } from './normalise.ts';
import type { PdfLibrary } from './pdf/library.ts';
import { defaultLimits, type ReadLimits, type ReadResult } from './reading.ts';
import { refuse } from './refuse.ts';
import { simplify } from './simplify.ts';
import { type Container, sniff } from './sniff.ts';
import { sniffText } from './sniff-text.ts';
import { readText } from './text.ts';

/** What reading needs beside the bytes. */
export interface ReadOptions {
  /** The file's name; it decides only where the content leaves the format open. */
  readonly name?: string;
  /** Loads pdf.js; called only when the file is a PDF. */
  readonly pdf: () => Promise<PdfLibrary>;
  readonly limits?: Partial<ReadLimits>;
}

const readers = {
  html: loadOnce(() => import('./html/read-html.ts')),
  json: loadOnce(() => import('./json.ts')),
  pdf: loadOnce(() => import('./pdf/read-pdf.ts')),
  zip: loadOnce(() => import('./package/ooxml.ts')),
};

/**
 * Reads a file of any supported format, told by its content, into its texts in simplified characters.
 * Never throws: a file that cannot be read is answered with one diagnostic that says why and what to do.
 * Every format's reader is loaded when the first file of its kind comes.
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes) return refuseTooLarge(bytes.length, limits.fileBytes);
  const container = sniff(bytes, options.name ?? '');
  if (typeof container === 'object') return container;
  // A library that does not load is a fault of the installation, not of the file: it is thrown.
  const library = container === 'pdf' ? (await Promise.all([options.pdf(), readers.pdf()]))[0] : null;
  try {
    const result = await readContainer(bytes, container, options.name ?? '', library, limits);
    return 'document' in result ? { document: await simplify(result.document) } : result;
  } catch {
    return refuse('file-unreadable');
  }
}

async function readContainer(
  bytes: Uint8Array,
  container: Container,
  name: string,
  library: PdfLibrary | null,
  limits: ReadLimits,
): Promise<ReadResult> {
  if (container === 'zip') return (await readers.zip()).readZip(bytes, limits);
  if (library) return (await readers.pdf()).readPdf(bytes, library, limits);
  return readCharacters(decode(bytes), name, limits);
}

async function readCharacters(text: string, name: string, limits: ReadLimits): Promise<ReadResult> {
  const kind = sniffText(text, name);
  switch (kind) {
    case 'html':
      return (await readers.html()).readHtml(text, limits);
    case 'html-in-lines':
      return (await readers.html()).readHtml(text, limits, { keepLines: true });
    case 'json':
      return (await readers.json()).readJson(text, limits);
    case 'text':
    case 'markdown':
      return readLines(normaliseText(text), kind, limits);
    case 'empty':
      return refuse('file-empty');
    case 'office-xml':
      return refuse(
        'file-unknown',
        '文件是 Office 的 XML 格式，无法读取。',
        '请用 Word、Excel 或 WPS 打开该文件，另存为 DOCX 或 XLSX 后重新检查。',
      );
    case 'xml':
    case 'binary':
      return refuse('file-unknown');
  }
}

function readLines(text: string, format: 'text' | 'markdown', limits: ReadLimits): ReadResult {
  if (countLines(text) > limits.cells) return refuse('file-bomb', '文件的行数过多，不是一份年度报告。');
  const document = readText(text, format);
  const hasText = document.blocks.some((block) => block.kind === 'table' || block.text.trim() !== '');
  return hasText ? { document } : refuse('file-empty');
}

function countLines(text: string): number {
  let lines = 1;
  for (const end of ['\n', '\f']) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) lines += 1;
  }
  return lines;
}

function refuseTooLarge(size: number, most: number): ReadResult {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return refuse('file-too-large', `文件大小约 ${megabytes(size)} MB，超过允许的 ${megabytes(most)} MB。`);
}
