import { comparable, occursIn } from './comparable.ts';
import type { ProofFinding } from './prove-release.ts';
import type { Box } from './source-page.ts';
import type { WithheldPage } from './withhold.ts';

/** Where the same text as is withheld stands unmarked, also across the ends of lines: one finding for each page. */
export function findRepeats(
  pages: readonly WithheldPage[],
  withheld: readonly string[],
): readonly ProofFinding[] {
  return pages.flatMap(({ lines }, index) => {
    const runs = lines.flat().map(({ text, box }) => ({ text: comparable(text), box }));
    const whole = runs.map(({ text }) => text).join('');
    const boxes: Box[] = [];
    for (const one of withheld)
      for (let at = occursIn(whole, one); at >= 0; at = occursIn(whole, one, at + 1))
        boxes.push(...boxesOf(runs, at, at + one.length));
    const page = index + 1;
    return boxes.length === 0
      ? []
      : [
          {
            ...{ code: 'repeated' as const, page, boxes },
            sentence: `同样的内容还出现在第 ${page} 页，没有遮盖。请一并遮盖后重新生成。`,
          },
        ];
  });
}

/** The part of each run that holds the characters from one place to another. */
function boxesOf(
  runs: readonly { readonly text: string; readonly box: Box }[],
  from: number,
  to: number,
): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  for (const {
    text,
    box: [x, y, width, height],
  } of runs) {
    const [begin, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    if (begin < end) {
      const each = width / text.length;
      boxes.push([x + (begin - at) * each, y, (end - begin) * each, height]);
    }
    at += text.length;
  }
  return boxes;
}
