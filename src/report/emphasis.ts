/**
 * Words between double asterisks that stand by themselves: the pair is dress. Asterisks that hide something have no
 * such pair: 张**, 1**, 5**3.
 */
const emphasis = /(^|[\s\p{P}|])\*\*([^\s*](?:[^*]*?[^\s*])?)\*\*(?=$|[\s\p{P}\p{L}|]|(?<=\D\*\*)\d)/gu;

/** A text without the asterisks of bold type, as Markdown and chat programs write it. */
export const withoutEmphasis = (text: string): string =>
  text.includes('**') ? text.replace(emphasis, '$1$2') : text;
