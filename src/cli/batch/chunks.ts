import type { InputFile } from './input-file.ts';

/** Several small files go to a worker in one message; a large one goes alone. */
const largest = { files: 32, bytes: 1024 * 1024 };

/** Groups files into pieces of work. */
export function* chunksOf(files: Iterable<InputFile>): Generator<InputFile[]> {
  let chunk: InputFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (chunk.length > 0 && (chunk.length === largest.files || bytes + file.size > largest.bytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(file);
    bytes += file.size;
  }
  if (chunk.length > 0) yield chunk;
}
