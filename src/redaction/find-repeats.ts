import { comparable, occursIn } from './comparable.ts';
import type { ProofFinding } from './proof-finding.ts';
import type { Box } from './source-page.ts';
import type { WithheldPage } from './withhold.ts';

/** Where the same text as is withheld stands unmarked, also across the ends of lines: one finding for each page. */
export function findRepeats(
  pages: readonly WithheldPage[],
  withheld: readonly string[],
): readonly ProofFinding[] {
  return pages.flatMap(({ lines }, index) => {
    const runs = lines.flat().flatMap(({ text, box, characters }) =>
      (characters.length > 0 ? characters : [{ text, box }]).map((one) => ({
        ...{ text: comparable(one.text), box: one.box },
      })),
    );
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

/** The characters from one place to another. */
function boxesOf(
  characters: readonly { readonly text: string; readonly box: Box }[],
  from: number,
  to: number,
): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  for (const { text, box } of characters) {
    const last = boxes.at(-1);
    const isWithin = at < to && at + text.length > from;
    const isLevel = last && Math.abs(last[1] - box[1]) < box[3] / 2;
    if (isWithin && isLevel) boxes[boxes.length - 1] = [last[0], last[1], box[0] + box[2] - last[0], last[3]];
    else if (isWithin) boxes.push(box);
    at += text.length;
  }
  return boxes;
}
