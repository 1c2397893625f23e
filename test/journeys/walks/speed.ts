import type { Journey } from '../journey.ts';
import { cell, checkingTime, example, examples, openFile, openingTime } from '../steps.ts';

/** How long reading and checking take. */
export function speedJourneys(journey: Journey): void {
  journey('reading and checking are quick', async ({ page, address }, t) => {
    for (const { file } of examples) {
      await page.goto(address);
      await openFile(page, example(file));
      t.diagnostic(
        `${file}: read and recognised in ${await openingTime(page)} ms, checked in ${await checkingTime(page)} ms`,
      );
    }
    await cell(page, 'applications/received/naturalPerson').fill('3');
    t.diagnostic(`checked again while typing in ${await checkingTime(page)} ms`);
  });
}
