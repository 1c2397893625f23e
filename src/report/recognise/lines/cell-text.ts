import { withoutEmphasis } from '../../emphasis.ts';

/** A number between signs of code, emphasis or a formula, or behind the apostrophe that makes it a text in a spreadsheet. */
const dressed =
  /(?<=^|\s)(?:(?:'{1,2}|‘)(?<quoted>[-－]?\d[\d.,]*)['’]{0,2}|(?<pair>[`$*_]{1,2})(?<enclosed>[-－]?\d[\d.,]*)\k<pair>)(?=\s|$)/g;
const mayBeDressed = /['‘`$*_][-－]?\d/;

/** What scripts print for a cell without content. */
const nothing: ReadonlySet<string> = new Set(['NaN', 'nan', 'None', 'null', '<NA>']);

/** The signs one of which begins all of these. */
const beginnings = "Nn<'‘`$*_";

/** The text of a cell without white space around it, without the marks of bold type and of other dress. */
export function cellText(written: string): string {
  const text = withoutEmphasis(written).trim();
  // Asked of every cell: its first sign tells nearly always.
  if (text === '' || !beginnings.includes(text.charAt(0))) return text;
  return nothing.has(text) ? '' : withoutDress(text);
}

/** A text whose numbers are dressed, with the plain numbers. */
export function withoutDress(text: string): string {
  return mayBeDressed.test(text) ? text.replace(dressed, '$<quoted>$<enclosed>') : text;
}
