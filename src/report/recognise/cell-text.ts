/** A number dressed by code, emphasis, a formula, or the apostrophe that makes it a text in a spreadsheet. */
const dressed = /(?<=^|\s)['‘`$*_]{1,2}([-－]?\d[\d.,]*)['’`$*_]{0,2}(?=\s|$)/g;
const mayBeDressed = /['‘`$*_][-－]?\d/;

/** What scripts print for a cell without content. */
const nothing: ReadonlySet<string> = new Set(['NaN', 'nan', 'None', 'null', '<NA>']);

/** The signs one of which begins all of these. */
const beginnings = "Nn<'‘`$*_";

/** The text of a cell without white space around it, without the marks of bold type and of other dress. */
export function cellText(written: string): string {
  const text = (written.includes('**') ? written.replaceAll('**', '') : written).trim();
  // Asked of every cell: its first sign tells nearly always.
  if (text === '' || !beginnings.includes(text.charAt(0))) return text;
  return nothing.has(text) ? '' : withoutDress(text);
}

/** A text whose numbers are dressed, with the plain numbers. */
export function withoutDress(text: string): string {
  return mayBeDressed.test(text) ? text.replace(dressed, '$1') : text;
}
