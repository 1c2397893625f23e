import type { Output } from '../terminal.ts';
import type { ResultTaker } from './run-batch.ts';
import { nothingYet } from './totals.ts';

/** Hands results to standard output as they come. Nothing is remembered, so every file is worked on. */
export function resultStream(output: Output, separator: string): ResultTaker {
  let written = false;
  return {
    earlier: nothingYet,
    has: () => false,
    async take(results) {
      const texts = results.map(({ outcome }) => outcome.text).filter((text) => text !== '');
      if (texts.length === 0) return;
      await output.write((written ? separator : '') + texts.join(separator));
      written = true;
    },
  };
}
