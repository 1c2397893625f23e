import {
  type AttachmentContent,
  hiddenContent,
  inside,
  joined,
  type Observation,
  type Passage,
  UnreadableAttachment,
} from './attachment-content.ts';
import type { ReadInside } from './office-package.ts';

/** What is needed of pdf.js, with where its character maps and fonts lie. */
export interface PdfReader {
  readonly getDocument: (source: Record<string, unknown>) => {
    promise: Promise<unknown>;
    destroy(): Promise<void>;
  };
  readonly OPS: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, unknown>>;
}

interface PdfPage {
  getTextContent(): Promise<{ items: readonly { str?: string; hasEOL?: boolean }[] }>;
  getAnnotations(): Promise<readonly unknown[]>;
  getOperatorList(): Promise<{ fnArray: readonly number[] }>;
  cleanup(): unknown;
}

interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object; metadata: { getRaw(): string } | null }>;
  getAttachments(): Promise<unknown>;
}

const mostPages = 2000;
/** A page with fewer letters and a picture on it is a scan. */
const fewLetters = 10;

/**
 * The text layer, annotations, form fields, properties and embedded files of a PDF. Pages that are pictures cannot be
 * looked through: somebody must. Throws UnreadableAttachment for damaged, encrypted and endless files.
 */
export async function pdfTexts(
  bytes: Buffer,
  pdf: PdfReader,
  readInside: ReadInside,
): Promise<AttachmentContent> {
  const loading = pdf.getDocument({ ...pdf.source, data: new Uint8Array(bytes) });
  try {
    const file = (await loading.promise) as PdfFile;
    if (file.numPages > mostPages)
      throw new UnreadableAttachment(`文件超过 ${mostPages} 页，无法筛查。请拆分后重新上传。`);
    const contents: AttachmentContent[] = [];
    const scans: number[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const content = await pageTexts(page, `第 ${number} 页`);
      if (content.letters < fewLetters && (await holdsPicture(page, pdf.OPS))) scans.push(number);
      contents.push(content);
      page.cleanup();
    }
    contents.push(await surroundings(file), await enclosed(file, readInside));
    if (scans.length > 0) contents.push({ passages: [], observations: [scanned(scans)] });
    return joined(contents);
  } catch (error) {
    if (error instanceof UnreadableAttachment) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new UnreadableAttachment(
      name === 'PasswordException'
        ? 'PDF 已加密，无法筛查。请去除密码后重新上传。'
        : 'PDF 已损坏，无法筛查。请重新导出后上传。',
    );
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

const scanned = (pages: readonly number[]): Observation => ({
  ...{ kind: 'unreadable-file', blocking: true, where: `第 ${pages.slice(0, 10).join('、')} 页` },
  sentence:
    '这些页面是扫描图片，没有文字，系统看不出其中有没有个人信息。请上传文字版；确需发布扫描件的，由人工逐页核对并写明依据，经另一位负责人批准。',
});

async function pageTexts(
  page: PdfPage,
  where: string,
): Promise<AttachmentContent & { readonly letters: number }> {
  const { items } = await page.getTextContent();
  const text = items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
  const passages: Passage[] = [];
  if (text.trim() !== '') passages.push({ text, where });
  // Letters set far apart: digits count as neighbours, also over the end of a line in a narrow cell.
  const close = text.replace(/(?<=[\dXx])\s+(?=[\dXx])/g, '');
  if (close !== text) passages.push({ text: close, where, raw: true });
  const annotations = await page.getAnnotations();
  const notes = annotations.flatMap((annotation) => textsIn(annotation));
  if (notes.length > 0) passages.push({ text: notes.join('\n'), where: `${where}批注或表单` });
  const commented = annotations.some(isComment);
  return {
    passages,
    letters: text.replace(/\s/g, '').length,
    observations: commented
      ? [hiddenContent(`${where}批注`, '文件带有批注，下载的人可以看到。请删除全部批注后重新导出。')]
      : [],
  };
}

const isComment = (annotation: unknown): boolean => {
  const { subtype, contentsObj } = annotation as { subtype?: string; contentsObj?: { str?: string } };
  return (
    /^(Text|FreeText|Highlight|Popup|Caret|StrikeOut)$/.test(subtype ?? '') && (contentsObj?.str ?? '') !== ''
  );
};

/** Every text in a value, however deep. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || depth > 6 || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((one) => textsIn(one, depth + 1));
}

async function holdsPicture(page: PdfPage, ops: PdfReader['OPS']): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const painting = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'].map(
      (name) => ops[name],
    ),
  );
  // Without text and pictures a page may still be drawn with outlines of letters.
  return (
    fnArray.some((step) => painting.has(step)) ||
    fnArray.filter((step) => step === ops.constructPath).length > 50
  );
}

async function surroundings(file: PdfFile): Promise<AttachmentContent> {
  const { info, metadata } = await file.getMetadata();
  const text = [...textsIn(info), (metadata?.getRaw() ?? '').replace(/<[^<>]*>/g, '\n')].join('\n');
  return { passages: text.trim() === '' ? [] : [{ text, where: '文件属性' }], observations: [] };
}

async function enclosed(file: PdfFile, readInside: ReadInside): Promise<AttachmentContent> {
  const attachments = await file.getAttachments();
  const list = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments ?? {});
  const contents: AttachmentContent[] = [];
  for (const { filename = '', content } of list as { filename?: string; content?: Uint8Array }[]) {
    contents.push({
      passages: [{ text: filename, where: '文件内附件名称' }],
      observations: [hiddenContent('文件内附件', 'PDF 里附有另一个文件，会随之公开。请删除后重新导出。')],
    });
    if (!content) throw new UnreadableAttachment('PDF 里的附件无法读取。请删除附件后重新导出。');
    contents.push(inside('文件内附件：', await readInside(Buffer.from(content), filename)));
  }
  return joined(contents);
}
