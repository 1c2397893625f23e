import { open, readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { textScreen } from '../screen-text.ts';
import { wrongTerms } from '../wrong-terms.ts';
import { pdfReader } from './pdf-reader.ts';
import { screenAttachment, unreadable, withoutPersonalData } from './screen-attachment.ts';
import type { FilesToScreen } from './screen-attachments.ts';
import { isSound } from './sound-data.ts';

/** Only sound and film are taken in larger; their notes stand at both ends. */
const mostWhole = 128 * 1024 * 1024;
const end = 4 * 1024 * 1024;

// pdf.js fetches pages ahead and lets go of the promises; the page that is asked for fails by itself.
process.on('unhandledRejection', () => undefined);

const { files, officeNumbers } = workerData as FilesToScreen;
const screen = textScreen({ officeNumbers, wrongTerms });
for (const { path, name } of files) {
  const { size } = await stat(path);
  const bytes = size > mostWhole ? await bothEnds(path, size) : await readFile(path);
  const known = size <= mostWhole || isSound(bytes);
  parentPort!.postMessage(
    known
      ? await screenAttachment(bytes, name, { screen, pdf: pdfReader })
      : unreadable(withoutPersonalData(name, screen), '文件过大，无法筛查。请拆分后重新上传。'),
  );
}

async function bothEnds(path: string, size: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(end * 2);
    await file.read(bytes, 0, end, 0);
    await file.read(bytes, end, end, size - end);
    return bytes;
  } finally {
    await file.close();
  }
}
