/** So many signs beside digits tell whether they are a number. */
const reach = 16;

/** Other digits before these with a sign or a word of one character between them: 10:30, 5件/3, 5)3. */
const digitsBefore =
  /\d\s*[^\s\u4e00-\u9fff（(）)]{0,3}\s*[\u4e00-\u9fff]?[^\s\u4e00-\u9fff（(）)]?$|(?<![（(][^（(）)]{0,9})\d[）)]$/;

/** What makes the digits behind it a part of something else, or no exact number: x5, <5, .5, 约5, 第5. */
const spoilsNext = /(?:[A-Za-z$#№<>≤≥＜＞~～±×√*\\^?？]|(?<![.．…])[.．]|约|近|超|不足|第|附件|表|注[:：]?)$/;

/** What does so to the digits before it: 5%, 5千, 共 5 页. */
const spoilsLast = /^(?:[%％‰²³¼-¾①-⑳+~～<>＜＞?？!！×*^]|[十百千万亿余多几]|\s*页)/;

/** Other digits behind these with a sign between them that divides no cells: 1.2.3, 5和3. */
const digitsBehind = /^(?:[和或到至与及]|[^\s\u4e00-\u9fff，,、;；|｜/／（(－—–\\-])\d/;

/** Whether what stands before and behind some digits makes them none that a cell of the form can hold. */
export function isSpoiled(before: string, behind: string): boolean {
  const last = before.slice(-reach);
  const next = behind.slice(0, reach);
  return digitsBefore.test(last) || spoilsNext.test(last) || spoilsLast.test(next) || digitsBehind.test(next);
}
