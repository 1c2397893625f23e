import { extname } from 'node:path';

/** What the first look into a file can tell. */
export type Content =
  | 'pdf'
  | 'ofd'
  | 'word'
  | 'sheet'
  | 'slides'
  | 'old-word'
  | 'old-sheet'
  | 'old-slides'
  | 'text'
  | 'page'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'mp3'
  | 'mp4'
  | 'wav'
  | 'webm';

/** What a file is for. */
export type FileKind = 'document' | 'picture' | 'audio' | 'video';

/** A format that is taken: its ending and its content must both be on the list. */
export interface FileFormat {
  readonly content: readonly Content[];
  /** As which it is sent. */
  readonly type: string;
  readonly kind: FileKind;
}

const office = 'application/vnd.openxmlformats-officedocument';
const document = (type: string, ...content: Content[]): FileFormat => ({ content, type, kind: 'document' });
const picture = (type: string, content: Content): FileFormat => ({
  content: [content],
  type,
  kind: 'picture',
});
const audio = (type: string, content: Content): FileFormat => ({ content: [content], type, kind: 'audio' });
const video = (type: string, content: Content): FileFormat => ({ content: [content], type, kind: 'video' });

/** The formats a site publishes. Never HTML or SVG: they would run in the name of the site. */
const formats: Readonly<Record<string, FileFormat>> = {
  '.pdf': document('application/pdf', 'pdf'),
  '.ofd': document('application/ofd', 'ofd'),
  '.docx': document(`${office}.wordprocessingml.document`, 'word'),
  '.xlsx': document(`${office}.spreadsheetml.sheet`, 'sheet'),
  '.pptx': document(`${office}.presentationml.presentation`, 'slides'),
  '.doc': document('application/msword', 'old-word'),
  '.xls': document('application/vnd.ms-excel', 'old-sheet'),
  '.ppt': document('application/vnd.ms-powerpoint', 'old-slides'),
  // WPS writes its own endings over either kind of container.
  '.wps': document('application/vnd.ms-works', 'old-word', 'word'),
  '.et': document('application/vnd.ms-excel', 'old-sheet', 'sheet'),
  '.dps': document('application/vnd.ms-powerpoint', 'old-slides', 'slides'),
  '.txt': document('text/plain', 'text'),
  '.csv': document('text/csv', 'text'),
  '.png': picture('image/png', 'png'),
  '.jpg': picture('image/jpeg', 'jpeg'),
  '.jpeg': picture('image/jpeg', 'jpeg'),
  '.gif': picture('image/gif', 'gif'),
  '.webp': picture('image/webp', 'webp'),
  '.bmp': picture('image/bmp', 'bmp'),
  '.mp3': audio('audio/mpeg', 'mp3'),
  '.m4a': audio('audio/mp4', 'mp4'),
  '.wav': audio('audio/wav', 'wav'),
  '.mp4': video('video/mp4', 'mp4'),
  '.webm': video('video/webm', 'webm'),
};

/**
 * What a file is taken for: to be published, or only to be read by the program and given back to be saved
 * (`only-read`), so that it may be a page as well.
 */
export type FilePurpose = 'publish' | 'only-read';

/** Never sent as what they are: no browser shows them. */
const sealedOff = (...content: Content[]) => document('application/octet-stream', ...content);

const readableOnly: Readonly<Record<string, FileFormat>> = {
  '.html': sealedOff('page', 'text'),
  '.htm': sealedOff('page', 'text'),
  '.md': sealedOff('text', 'page'),
  '.markdown': sealedOff('text', 'page'),
  '.json': sealedOff('text'),
};

const formatsFor = (purpose: FilePurpose) =>
  purpose === 'publish' ? formats : { ...formats, ...readableOnly };

/** Endings that are taken, for the hint beside the button. */
export const takenEndings = (purpose: FilePurpose): readonly string[] => Object.keys(formatsFor(purpose));

/** The format an ending promises; null when it is not on the list. */
export const promisedFormat = (name: string, purpose: FilePurpose): FileFormat | null =>
  formatsFor(purpose)[extname(name.normalize('NFKC').trim()).toLowerCase()] ?? null;

const megabyte = 1024 * 1024;

/** Most bytes of each kind, unless said otherwise. */
export const usualSizes: Readonly<Record<FileKind, number>> = {
  document: 100 * megabyte,
  picture: 20 * megabyte,
  audio: 200 * megabyte,
  video: 1024 * megabyte,
};
