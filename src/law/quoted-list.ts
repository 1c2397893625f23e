/**
 * Words in quotation marks one after the other: “甲”“乙”. Between the marks no 顿号 is written
 * (GB/T 15834—2011《标点符号用法》, 4.5.3.5).
 */
export const quotedList = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');
