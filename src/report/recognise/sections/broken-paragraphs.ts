import type { Located, Remark } from '../../report.ts';
import type { SourceFormat } from '../../source-document.ts';

/** Formats whose paragraphs are lines, so that a page or a narrow column may break a sentence. */
const brokenByLines: ReadonlySet<SourceFormat> = new Set(['text', 'markdown', 'pdf']);

const finished = /[。；：！？”）)】:;!?*]$/;
const beginsAnew =
  /^(?:20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|[#*]|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|[①-⑩]|--|附件|上一[篇条]|下一[篇条]|分享|打印|扫一扫|责任编辑|【)/;

/** A date on a line of its own ends a signature, however wide it is set. */
const date = /^20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

/** A line this short is a heading or a signature, never a broken sentence. */
const shortestBroken = 12;

/** A heading or a date is no longer than this, however wide it is set. */
const longestAlone = 200;

/** A numbered sub-heading without a full stop, e.g. （四）政府信息公开平台建设工作情况. */
const subHeading = /^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)[^。，,；;：:]{2,24}$/;

/** Puts sentences together again that a page break or a line end cut in two. */
export function joinBrokenParagraphs(texts: readonly Located[], format: SourceFormat): Located[] {
  if (!brokenByLines.has(format)) return [...texts];
  const joined: Located[] = [];
  for (const [index, text] of texts.entries()) {
    const last = joined.at(-1);
    if (last && goesOn(last, texts[index - 1]!, text)) {
      joined[joined.length - 1] = { text: last.text + text.text, place: last.place };
    } else {
      joined.push(text);
    }
  }
  return joined;
}

/**
 * The sentence of the first text is not finished and the second does not begin anything. `line` is the last line of
 * the first text: only its end is looked at, for a sentence may have been put together from thousands of lines.
 */
const goesOn = (first: Located, line: Located, second: Located): boolean =>
  first.text.length >= shortestBroken &&
  !finished.test(line.text) &&
  !standsAlone(first.text) &&
  !beginsAnew.test(second.text);

const standsAlone = (text: string): boolean =>
  text.length <= longestAlone && (subHeading.test(text) || date.test(text));

/** A remark on the sentences that a blank line cuts in two; a line end alone cuts nothing. */
export function brokenSentences(texts: readonly Located[], format: SourceFormat): Remark[] {
  if (format !== 'text' && format !== 'markdown') return [];
  const broken = texts.filter((text, index) => {
    const above = texts[index - 1];
    return above && goesOn(above, above, text) && lineOf(text) - lineOf(above) > 1 && stopsAtWord(above.text);
  });
  return broken.map(({ text, place }) => ({
    kind: 'text-broken',
    message: `“${text.slice(0, mostShown)}”接的是上一段没有写完的句子`,
    place,
    cells: [],
  }));
}

/** Before the cut stands a word of a sentence that has begun, not a heading or a formula. */
const stopsAtWord = (text: string): boolean => /[，。；]/.test(text) && /[\u4e00-\u9fa5\d]$/.test(text);

const lineOf = ({ place }: Located): number => place?.line ?? 0;

const mostShown = 12;
