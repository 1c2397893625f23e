import type { Browser } from 'playwright-core';
import { openAlbum } from './album.ts';

/** What a server shows that nobody has set up yet. */
export async function installingPictures(browser: Browser): Promise<void> {
  const album = await openAlbum(browser, false);
  try {
    const visitor = await album.visitor();
    await visitor.goto(`${album.url}/setup`);
    await visitor.getByRole('heading', { name: '首次启动' }).waitFor();
    await album.take('first-start', visitor, [visitor.locator('main')], 760);
  } finally {
    await album.close();
  }
}
