export { clamdScanner, type Scanner, type ScanResult } from './clamd.ts';
export { downloadOf, type OfferedFile } from './download.ts';
export { FileFault } from './file-fault.ts';
export {
  createFiles,
  type FileDescription,
  type Files,
  type FilesOptions,
  type StoredFile,
} from './files.ts';
export { type FileKind, takenEndings, usualSizes } from './formats.ts';
export type { FileLeftovers, LeftoverOptions } from './leftovers.ts';
export type { FileTables } from './tables.ts';
export type { DamagedFile } from './verify-files.ts';
