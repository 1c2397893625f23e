import { type AttachmentContent, UnreadableAttachment } from './attachment-content.ts';
import { packageTexts } from './office-package.ts';
import { type PdfReader, pdfTexts } from './pdf-texts.ts';
import { pictureData } from './picture-data.ts';
import { plainTexts } from './plain-text.ts';
import { rawStrings } from './raw-strings.ts';
import { isSound, soundData } from './sound-data.ts';
import { unpack } from './unpack.ts';

/** Files in files in files. */
const mostLayers = 3;

/**
 * Everything that a file of any taken format says, by what it is and not by what it is called. Throws
 * UnreadableAttachment when not all of it can be known.
 */
export async function readAttachment(
  bytes: Buffer,
  pdf: () => Promise<PdfReader>,
  layer = 0,
): Promise<AttachmentContent> {
  if (layer > mostLayers) throw new UnreadableAttachment('文件嵌套层数过多，无法筛查。请拆开后分别上传。');
  const readInside = (content: Buffer) => readAttachment(content, pdf, layer + 1);
  const head = bytes.toString('latin1', 0, 12);
  if (bytes.length === 0) throw new UnreadableAttachment('文件是空的，请重新上传。');
  if (head.startsWith('PK\x03\x04')) return packageTexts(unpack(bytes), readInside);
  if (bytes.subarray(0, 1024).includes('%PDF-')) return pdfTexts(bytes, await pdf(), readInside);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(bytes);
  if (/^(\xff\xd8\xff|\x89PNG|GIF8|BM)/.test(head) || /^RIFF....WEBP/s.test(head)) return pictureData(bytes);
  if (isSound(bytes)) return soundData(bytes);
  return plainTexts(bytes);
}

/** Word, Excel and PowerPoint before 2007: only numbers can be found for sure, so a person must look. */
const oldOffice = (bytes: Buffer): AttachmentContent => ({
  passages: rawStrings(bytes, '旧版文件'),
  observations: [
    {
      ...{ kind: 'unreadable-file', blocking: true, where: '' },
      sentence:
        '这是旧版 Office 或 WPS 格式，隐藏内容无法逐项筛查。请用办公软件另存为 DOCX、XLSX 或 PDF 后重新上传。',
    },
  ],
});
