import { Parser } from 'htmlparser2';
import { fieldOf, type RawItem } from './raw-item.ts';

/** Where the text of a page stands, the narrowest first; without any of them it is the whole page. */
const containers = ['article', 'main', 'body'];

/**
 * One page as an entry: what its meta tags say (ArticleTitle, PubDate … of government sites), its title, and the
 * text within `article`, `main` or `body`.
 */
export function readHtmlPage(page: string, place: string): RawItem {
  const fields: Record<string, string> = {};
  const ranges = new Map<string, { readonly from: number; to: number }>();
  let inTitle = false;
  let title = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      inTitle = name === 'title';
      const field = name === 'meta' ? fieldOf(attributes.name ?? '') : undefined;
      if (field && attributes.content) fields[field] ??= attributes.content;
      if (containers.includes(name) && !ranges.has(name))
        ranges.set(name, { from: parser.endIndex + 1, to: page.length });
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      inTitle &&= name !== 'title';
      const range = ranges.get(name);
      if (range && range.to === page.length) range.to = Math.max(range.from, parser.startIndex);
    },
  });
  parser.end(page);
  const found = containers.flatMap((name) => ranges.get(name) ?? [])[0];
  const html = found ? page.slice(found.from, found.to) : page;
  return { place, fields: { title: title.trim(), ...fields, html } };
}

/**
 * A page of a folder `<body>/<column>/<name>.html`. The folders are chosen by whoever imports, the tags were written by
 * another system.
 */
export function pageItem(page: string, path: string): RawItem {
  const [body = '', column = ''] = path.split('/').slice(0, -1);
  const { place, fields } = readHtmlPage(page, path);
  return { place, fields: { ...fields, ...(body ? { body } : {}), ...(column ? { column } : {}) } };
}
