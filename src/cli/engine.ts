import { extname } from 'node:path';
import { pdfLibrary } from '../platform/pdf/index.ts';
import type { Diagnostic, Report } from '../report/index.ts';
import { readSource, reportIn } from '../report/index.ts';
import type { InputFile } from './batch/input-file.ts';
import { recordFault } from './fault.ts';
import { readBytes, refusal } from './file-bytes.ts';

/** A report; or the one reason why the file cannot be read; or a file of a folder that is not meant for us. */
export type Opened =
  | { readonly report: Report }
  | { readonly refused: Diagnostic }
  | { readonly passedOver: true };

/** What of a file matters for opening it. */
export type FileToOpen = Pick<InputFile, 'name' | 'path' | 'bytes' | 'found'>;

/** Opens a file of any kind the engine reads, JSON written by ourselves included. Never throws: a fault is a refusal. */
export async function openReport(file: FileToOpen): Promise<Opened> {
  try {
    const content = await readBytes(file);
    if ('refused' in content) return content;
    const read = await readSource(content.bytes, { name: file.name, pdf: pdfLibrary });
    const result = 'document' in read ? reportIn(read.document) : read;
    if ('report' in result) return result;
    return file.found && isForeignJson(file.name, result.refused) ? { passedOver: true } : result;
  } catch (error) {
    return { refused: faultAsRefusal(error) };
  }
}

/** A fault while working on one file, told as that file's refusal so that the others go on. */
export function faultAsRefusal(error: unknown): Diagnostic {
  const { reference, file } = recordFault(error);
  return refusal(
    'program-fault',
    `程序处理这个文件时内部出错（编号 ${reference}）。`,
    `请把编号、这个文件和记录 ${file} 一并交给维护人员。`,
  );
}

/** Folders hold all kinds of JSON; what carries no report was not meant for us. */
function isForeignJson(name: string, { rule }: Diagnostic): boolean {
  return (rule === 'file-unknown' || rule === 'file-foreign') && extname(name).toLowerCase() === '.json';
}
