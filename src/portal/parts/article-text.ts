import { html, type Safe, trusted } from '../../platform/index.ts';
import { mediaFigure, placedFiles, type released, withMedia } from '../../publishing/index.ts';

/** How a text is shown. */
interface Showing {
  /** Level of its first headings; those below a title begin with 2. */
  readonly top?: number;
  /** Its files: those that stand within it are shown there. */
  readonly files?: readonly released.ReleasedAttachment[];
  readonly on?: 'page' | 'paper';
}

/**
 * The text of a publication as part of a page, its pictures, recordings and films at their places. What authors
 * cannot be asked for is put right here: headings follow each other without a gap below the title, tables name
 * their first row as heads and scroll by keyboard.
 */
export function articleText(clean: string, { top = 2, files = [], on = 'page' }: Showing = {}): Safe {
  const text = withReachableTables(withOrderedHeadings(clean.replace(/<img\b[^>]*>/g, ''), top));
  const shown = withMedia(text, (file) => {
    const attachment = files.find((one) => one.file === file);
    return attachment ? mediaFigure(attachment, fileAddress(attachment), on) : '';
  });
  return html`<div class="text">${trusted(shown)}</div>`;
}

/** Pictures, recordings and films that have no place within the text: they stand below it. */
export function mediaBelow(
  clean: string,
  files: readonly released.ReleasedAttachment[],
  on: 'page' | 'paper' = 'page',
): Safe {
  const placed = placedFiles(clean);
  const below = files.filter(({ kind, file }) => kind !== 'document' && !placed.has(file));
  return trusted(below.map((file) => mediaFigure(file, fileAddress(file), on)).join(''));
}

/** Where the public takes a file. */
export const fileAddress = ({ id, name }: released.ReleasedAttachment): string =>
  `/files/${id}/${encodeURIComponent(name)}`;

/** The first headings are of the level `top`; no level is left out on the way down. */
function withOrderedHeadings(clean: string, top: number): string {
  const open: number[] = [];
  let level = top;
  return clean.replace(/<(\/?)h([2-5])(?=[\s>])/g, (_tag, slash: string, written: string) => {
    if (slash === '') {
      const wanted = Number(written);
      while (open.length > 0 && open.at(-1)! >= wanted) open.pop();
      open.push(wanted);
      level = Math.min(open.length + top - 1, 6);
    }
    return `<${slash}h${level}`;
  });
}

const withReachableTables = (clean: string): string =>
  clean.replace(/<table\b[\s\S]*?<\/table>/g, (table) => {
    const caption = /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '';
    const name = caption.replace(/<[^>]*>/g, '').trim();
    // The caption is clean markup already: nothing in it can end the attribute but a quote.
    const label = `表格${name === '' ? '' : `：${name.replaceAll('"', '&quot;')}`}`;
    return `<div class="wide" role="region" tabindex="0" aria-label="${label}">${withHeadRow(table)}</div>`;
  });

/** A first row of short words over at least one more row is taken for the heads; a form of two columns is not. */
function withHeadRow(table: string): string {
  if (/<th\b/.test(table)) return table;
  const rows = [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)];
  const first = rows[0]?.[1] ?? '';
  const words = [...first.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
    cell!.replace(/<[^>]*>/g, '').trim(),
  );
  const heads = words.length >= 3 && words.every((word) => /^(?!\d+(\.\d+)?$).{1,20}$/s.test(word));
  if (rows.length < 2 || !heads || /rowspan/.test(first)) return table;
  const marked = first.replace(/<td\b/g, '<th scope="col"').replace(/<\/td>/g, '</th>');
  return table.replace(first, () => marked);
}
