import { Download } from '../http/download.ts';
import type { Files } from './files.ts';

/** How a file is offered. */
export interface OfferedFile {
  readonly sha256: string;
  /** What it is called for people. */
  readonly name: string;
  /** Shown in the browser where that is harmless. */
  readonly inline?: boolean;
  readonly caching?: 'public' | 'private';
}

/** A stored file as the answer of a route or page; null when there is none. */
export async function downloadOf(
  files: Files,
  { sha256, ...offered }: OfferedFile,
): Promise<Download | null> {
  const stored = await files.find(sha256);
  if (!stored) return null;
  const { size, type } = stored;
  return new Download({ ...offered, type, size, tag: sha256, open: (range) => files.read(sha256, range) });
}
