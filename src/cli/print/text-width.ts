/** The columns a text takes on a terminal: Chinese characters and full-width signs take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1;
  return width;
}

/** The text with spaces behind it up to a width; a longer text keeps one space. */
export function paddedTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - textWidth(text)));
}

/** The text with spaces before it up to a width. */
export function alignedTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** As much of the text as fits into a width. */
export function fittedTo(text: string, width: number): string {
  let fitted = '';
  let used = 0;
  for (const sign of text) {
    used += textWidth(sign);
    if (used > width) break;
    fitted += sign;
  }
  return fitted;
}
