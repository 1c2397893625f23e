/**
 * Width in Chinese characters: a digit is half as wide as one, and word processors leave a quarter between a digit and
 * a Chinese character.
 */
export function widthOf(text: string): number {
  const characters = [...text].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);
  const gaps = text.match(/\d(?=[^\d\s])|[^\d\s](?=\d)/g)?.length ?? 0;
  return characters + gaps / 4;
}
