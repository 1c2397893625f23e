import { listsOfWord } from '../../../../src/publishing/contract.ts';

const styled = /<([a-z][\w:-]*)((?:\s[^<>]*?)?)\sstyle=("[^"]*"|'[^']*'|[^\s>]+)([^<>]*)>/gi;

/**
 * Prepares what was pasted from Word, WPS or a page: lists that are only drawn become lists, and an alignment written
 * as a style becomes an attribute, for the page takes no styles from elsewhere.
 */
export const pastedHtml = (html: string): string =>
  withoutStyles(listsOfWord(html.replace(/<style[\s\S]*?<\/style>/gi, '')));

/** The same text without any style; alignment stays, as an attribute. */
export function withoutStyles(html: string): string {
  return html.replace(styled, (_, tag: string, before: string, style: string, after: string) => {
    const side = /text-align\s*:\s*(center|right|justify)/i.exec(style)?.[1];
    const others = `${before}${after}`;
    return `<${tag}${side ? `${others.replace(/\salign=\S+/i, '')} align="${side.toLowerCase()}"` : others}>`;
  });
}
