import { basename, extname } from 'node:path';
import { unpack } from '../screening/attachments/unpack.ts';
import { cleanHtml } from './clean-html.ts';
import { pdfToHtml } from './pdf-to-html.ts';
import { withoutSurroundings } from './without-surroundings.ts';
import { type DocumentPicture, wordToHtml } from './word-to-html.ts';

/** A document turned into a text to go on writing. */
export interface DocumentText {
  readonly title: string;
  /** Clean markup. */
  readonly html: string;
  /** Chinese: what could not be taken over, for the clerk to look at. */
  readonly notes: readonly string[];
  /** Pictures that have their places in the markup. */
  readonly pictures: readonly DocumentPicture[];
}

/** Most bytes of a document once unpacked: the text of a book is far smaller. */
const mostUnpacked = 80 * 1024 * 1024;

/** Turns DOCX, PDF, a web page or plain text into clean markup (导入文档). Null when it cannot be read as such. */
export async function documentToHtml(name: string, bytes: Buffer): Promise<DocumentText | null> {
  const read = readers[extname(name).toLowerCase()];
  if (!read) return null;
  try {
    const { html, notes, title, pictures = [] } = await read(bytes);
    const clean = cleanHtml(html, pictures);
    if (clean.plain === '' && pictures.length === 0) return null;
    return {
      title: title || firstLine(clean.plain) || basename(name, extname(name)),
      html: clean.html,
      ...{ notes, pictures },
    };
  } catch {
    // Whatever is wrong inside a document that came from elsewhere: it cannot be read, and the clerk is told so.
    return null;
  }
}

/** What a reader makes of a document: markup that is not clean yet. */
interface RawText {
  readonly title?: string;
  readonly html: string;
  readonly notes: readonly string[];
  readonly pictures?: readonly DocumentPicture[];
}

const readers: Readonly<Record<string, (bytes: Buffer) => Promise<RawText>>> = {
  '.docx': async (bytes) => {
    const parts = unpack(bytes);
    const size = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
    if (size > mostUnpacked) throw new RangeError('The document unpacks to more than any text.');
    const text = await wordToHtml(bytes);
    return { ...text, notes: [...text.notes, ...chartNote([...parts.keys()])] };
  },
  '.pdf': pdfToHtml,
  '.html': async (bytes) => webPage(bytes),
  '.htm': async (bytes) => webPage(bytes),
  '.txt': async (bytes) => ({ html: paragraphs(decoded(bytes)), notes: [] }),
};

/** Charts are drawn by Word itself, so there is no picture to take. */
function chartNote(parts: readonly string[]): readonly string[] {
  const charts = parts.filter((name) => /^word\/charts\/chart\d*\.xml$/.test(name));
  if (charts.length === 0) return [];
  return [`有 ${charts.length} 张图表没有带过来，请在 Word、WPS 里另存为图片后插入，并附上数据表。`];
}

function webPage(bytes: Buffer): RawText {
  const text = decoded(bytes);
  const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim() ?? '';
  const body = bodyOf(text);
  const notes = /<img\b/i.test(body) ? ['网页里的图片没有带过来，请另行上传。'] : [];
  return { title, html: withoutSurroundings(body), notes };
}

function bodyOf(page: string): string {
  const opened = /<body[^<>]*>/i.exec(page);
  const behind = opened ? page.slice(opened.index + opened[0].length) : '';
  return /^[\s\S]*(?=<\/body>)/i.exec(behind)?.[0] ?? page;
}

/** Web pages and texts of older programs are written in GB18030. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');

const firstLine = (plain: string): string => {
  const [line = ''] = plain.split('\n');
  return line.length <= 100 ? line.trim() : '';
};
