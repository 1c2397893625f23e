export { clamdScanner, type Scanner, type ScanResult } from './clamd.ts';
export { downloadOf, type OfferedFile } from './download.ts';
export { FileFault } from './file-fault.ts';
export {
  createFiles,
  type FileDescription,
  type Files,
  type FilesOptions,
  type IncomingDescription,
} from './files.ts';
export { type FileKind, type FilePurpose, usualSizes } from './formats.ts';
export type { FileLeftovers, LeftoverOptions } from './leftovers.ts';
export { ownedFile, ownFiles } from './owners.ts';
export type { StoredFile } from './stored-file.ts';
export type { FileTables } from './tables.ts';
export type { DamagedFile } from './verify-files.ts';
