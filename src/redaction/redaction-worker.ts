import { parentPort, workerData } from 'node:worker_threads';
import { typst } from '../platform/index.ts';
import { canvasLibrary } from './canvas.ts';
import type { RedactionJob, RedactionReply } from './in-worker.ts';
import { readPages } from './read-pages.ts';
import { redactPages } from './redact-pages.ts';
import { UnusableSource } from './source-page.ts';

// pdf.js fetches pages ahead and lets go of the promises; the page that is asked for fails by itself.
process.on('unhandledRejection', () => undefined);

parentPort!.postMessage(await answerTo(workerData as RedactionJob));

async function answerTo(job: RedactionJob): Promise<RedactionReply> {
  const canvas = await canvasLibrary();
  const typesetter = await typst();
  try {
    return job.kind === 'read'
      ? { ok: true, value: await readPages(job.bytes, job.name, { canvas, typesetter }) }
      : {
          ok: true,
          value: await redactPages(job.title, job.pages, job.marks, {
            canvas,
            typesetter,
            root: process.cwd(),
          }),
        };
  } catch (error) {
    // What a library says of a file may quote it.
    return error instanceof UnusableSource
      ? { ok: false, refusal: { code: error.code, sentence: error.message } }
      : {
          ok: false,
          refusal: { code: 'file-damaged', sentence: '文件结构异常，没有处理完。请重新导出为 PDF 后上传。' },
        };
  }
}
