import { html, type Safe, trusted } from '../../platform/index.ts';

/**
 * The text of a publication as part of a page. What authors cannot be asked for is put right here: headings follow
 * each other without a gap below the title, tables name their first row as heads and scroll by keyboard, pictures
 * without a description are left out for those who listen.
 */
export function articleText(clean: string, top = 2): Safe {
  const text = withReachableTables(withDescribedPictures(withOrderedHeadings(clean, top)));
  return html`<div class="text">${trusted(text)}</div>`;
}

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

/** A picture that does not come from here cannot be shown; one without a description is for the eye only. */
const withDescribedPictures = (clean: string): string =>
  clean.replace(/<img\b[^>]*>/g, (tag) => {
    if (!/\ssrc="\/(?!\/)/.test(tag)) return '';
    return tag.replace('<img', /\salt="/.test(tag) ? '<img loading="lazy"' : '<img alt="" loading="lazy"');
  });

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
