import { Worker } from 'node:worker_threads';
import type { ScreeningResult } from '../screen.ts';
import { textScreen } from '../screen-text.ts';
import { unreadable, withoutPersonalData } from './screen-attachment.ts';

/** Files on disk, each with the name that findings give it. */
export interface FilesToScreen {
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly officeNumbers: ReadonlySet<string>;
}

/** Milliseconds for all files of one revision. */
const patience = 120_000;
/** Megabytes of memory before a file counts as too large to look through. */
const mostMemory = 768;

/**
 * Looks through files in a thread of its own, so that a malicious one can neither hold up nor bring down the server.
 * A file that the thread did not get through with is a failed screening. One result for each file, in their order.
 */
export function screenAttachments(
  toScreen: FilesToScreen,
  milliseconds: number = patience,
): Promise<readonly ScreeningResult[]> {
  const { files, officeNumbers } = toScreen;
  if (files.length === 0) return Promise.resolve([]);
  const results: ScreeningResult[] = [];
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./attachment-worker.ts', import.meta.url), {
      workerData: toScreen,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      // What libraries print may quote the file.
      ...{ stdout: true, stderr: true },
    });
    const screen = textScreen({ officeNumbers, wrongTerms: [] });
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
      const missing = files
        .slice(results.length)
        .map(({ name }) => unreadable(withoutPersonalData(name, screen), unfinished));
      resolve([...results, ...missing]);
    };
    const timer = setTimeout(end, milliseconds);
    worker.on('message', (result: ScreeningResult) => {
      results.push(result);
      if (results.length === files.length) end();
    });
    worker.once('error', end);
    worker.once('exit', end);
  });
}

const unfinished = '文件过大或结构异常，没有筛查完。请拆分或另存后重新上传。';
