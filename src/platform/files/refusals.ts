import type { Refusal } from '../refusal.ts';
import { type FileKind, type FilePurpose, promisedFormat, takenEndings } from './formats.ts';
import type { Finding } from './look-into.ts';

const endingsOf = (purpose: FilePurpose, kinds?: readonly FileKind[]) =>
  takenEndings(purpose)
    .filter((ending) => !kinds || kinds.includes(promisedFormat(`a${ending}`, purpose)!.kind))
    .map((ending) => ending.slice(1))
    .join('、');

/** The ending is not on the list. */
export const unknownEnding = (name: string, purpose: FilePurpose, kinds?: readonly FileKind[]): Refusal => ({
  code: 'type-not-allowed',
  sentence: `不接受文件“${[...name].slice(-40).join('')}”的格式。可以上传：${endingsOf(purpose, kinds)}。`,
  field: 'file',
});

/** The content is not what the ending promises, or not fit to be published. */
export const unfitContent = (finding: Finding): Refusal => ({
  code: 'type-not-allowed',
  sentence: sentences[finding] ?? '文件内容与扩展名不符。请用办公软件打开后另存为正确的格式，再上传。',
  field: 'file',
});

const sentences: Partial<Record<Finding, string>> = {
  macros: '文件含有宏（可执行代码），不能公开。请另存为不含宏的格式后再上传。',
  encrypted: '文件设有打开密码，无法检查。请去掉密码后再上传。',
  'two-formats': '文件同时是两种格式，无法确认内容。请用办公软件打开后另存，再上传。',
  damaged: '文件已损坏或不完整。请重新生成后再上传。',
};

/** The file has too many bytes. */
export const tooLarge = (limit: number): Refusal => ({
  code: 'too-large',
  sentence: `文件超过 ${Math.floor(limit / 1024 / 1024) || 1} MB。请压缩图片、视频或拆分文件后再上传。`,
  field: 'file',
});

/** The scanner found something. */
export const infected = (found: string): Refusal => ({
  code: 'file-infected',
  sentence: `病毒扫描发现问题（${found.slice(0, 60)}），文件没有保存。请先在本机查杀。`,
  field: 'file',
});

/** What could not be scanned is not taken. */
export const notScanned: Refusal = {
  code: 'file-not-scanned',
  sentence: '病毒扫描服务暂时不可用，文件没有保存。请稍后重试，或者联系管理员。',
  field: 'file',
};
