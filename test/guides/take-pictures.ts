import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../journeys/start-browser.ts';
import { openAlbum } from './album.ts';
import { applicationPictures } from './application-pictures.ts';
import { filingPictures } from './filing-pictures.ts';
import { installingPictures } from './installing-pictures.ts';
import { publishingPictures } from './publishing-pictures.ts';
import { registerPictures } from './register-pictures.ts';

// Takes every picture of docs/guides anew from the program as it is: `npm run guides:pictures`.
await mkdir(fileURLToPath(new URL('../../docs/guides/pictures/', import.meta.url)), { recursive: true });
// Date fields show their days as people here write them; nothing is downloaded.
const browser = await startBrowser('zh_CN.UTF-8');
if (typeof browser === 'string') throw new Error(browser);
const album = await openAlbum(browser, true);
// Reports are filed in January: half of the county is through, and the clerk of the guide is about to begin.
const january = await openAlbum(browser, true, '2026-01-12T09:00:00+08:00');
try {
  await publishingPictures(album);
  await applicationPictures(album);
  await registerPictures(album);
  await filingPictures(january, 2025);
  await installingPictures(browser);
} finally {
  await january.close();
  await album.close();
  await browser.close();
}
// The embedded database goes with the process.
process.exit(process.exitCode ?? 0);
