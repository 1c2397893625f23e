/**
 * Width of a line in Chinese characters; a digit is half as wide as one.
 * @param gap what the program sets between a digit and a Chinese character, in characters; Word sets a quarter
 */
export function widthOf(text: string, gap = 0): number {
  const characters = [...text].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);
  const gaps = text.match(/\d(?=[^\d\s])|[^\d\s](?=\d)/g)?.length ?? 0;
  return characters + gaps * gap;
}
