import type { FileHandle } from 'node:fs/promises';

/** A file of which parts are read. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from a place on, fewer at the end. */
  read(start: number, length: number): Promise<Buffer>;
}

/** An open file as a source of parts. */
export async function byteSource(file: FileHandle): Promise<ByteSource> {
  const { size } = await file.stat();
  return {
    size,
    read: async (start, length) => {
      const room = Math.max(0, Math.min(length, size - start));
      const { bytesRead, buffer } = await file.read(Buffer.alloc(room), 0, room, start);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** Bytes in memory as a source of parts. */
export const heldBytes = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + Math.max(0, length)),
});
