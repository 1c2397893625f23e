import { loadOnce } from '../load-once.ts';
import type { ReadLimits, ReadResult } from '../reading.ts';
import { type Refused, refuse } from '../refuse.ts';
import { type Archive, openArchive } from './unzip.ts';

const docx = loadOnce(() => import('../docx/read-docx.ts'));
const xlsx = loadOnce(() => import('../xlsx/read-xlsx.ts'));

/** Reads a zip archive that is an Office document, and tells what any other one is. */
export async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const archive = openArchive(bytes, limits);
  if ('refused' in archive) return archive;
  if (holds(archive, /^word\//i)) return (await docx()).readDocx(archive, limits);
  if (holds(archive, /^xl\//i)) return (await xlsx()).readXlsx(archive, limits);
  return refuseArchive(archive);
}

function refuseArchive(archive: Archive): Refused {
  if (holds(archive, /(^|\/)OFD\.xml$/i)) {
    return refuse(
      'file-unknown',
      '文件是 OFD 版式文件，无法读取。',
      '请提供排版时的原始 DOCX 文件，或用 OFD 阅读软件导出为 PDF 后重新检查。',
    );
  }
  if (holds(archive, /^mimetype$/) && holds(archive, /^content\.xml$/)) {
    return refuse(
      'file-unknown',
      '文件是 OpenDocument 格式（.odt 或 .ods），无法读取。',
      '请用 LibreOffice 或 WPS 打开该文件，另存为 DOCX 或 XLSX 后重新检查。',
    );
  }
  if (holds(archive, /^ppt\//i)) {
    return refuse(
      'file-unknown',
      '文件是演示文稿（PPTX），不是年度报告的正文。',
      '请提供 DOCX、PDF 或 HTML 格式的年度报告。',
    );
  }
  return refuse('file-unknown', '文件是压缩包，无法直接读取。', '请先解压，再检查其中的年度报告文件。');
}

function holds(archive: Archive, name: RegExp): boolean {
  return archive.names.some((part) => name.test(part));
}
