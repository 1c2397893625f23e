import { hashName } from '../markup/markup-scanner.ts';

/** What the HTML reader does at a tag. */
export type ElementKind =
  | 'inline'
  | 'apart' // in the line, but no part of the word or number it stands at: raised, lowered, crossed out
  | 'break'
  | 'block' // begins and ends a line of text
  | 'heading'
  | 'table'
  | 'group' // thead, tbody, tfoot
  | 'row'
  | 'cell'
  | 'title'
  | 'meta'
  | 'image'
  | 'field' // of a form: what is written in it stands in an attribute
  | 'raw' // its inside is not markup
  | 'furniture' // of the site, not of the text it shows
  | 'dropped' // its inside is markup that nobody sees
  | 'void'; // has no inside

const names: Readonly<Record<ElementKind, string>> = {
  inline: 'span font a b strong i em u ins small big label o:p st1:chsdate code tt cite abbr mark time bdo q',
  apart: 'sup sub del s strike',
  break: 'br hr',
  block:
    'p div li ul ol dl dt dd section article header main aside address blockquote pre center form fieldset legend figure figcaption caption body html head details summary dir menu hgroup button',
  heading: 'h1 h2 h3 h4 h5 h6',
  table: 'table',
  group: 'thead tbody tfoot',
  row: 'tr',
  cell: 'td th',
  title: 'title',
  meta: 'meta',
  image: 'img v:imagedata',
  raw: 'script style textarea xmp iframe noembed noframes noscript template',
  furniture: 'nav footer',
  dropped: 'select datalist object applet audio video canvas svg math xml rt rp',
  field: 'input',
  void: 'link base area col param source track wbr embed',
};

const kinds: ReadonlyMap<number, ElementKind> = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    list.split(' ').map((name) => [hashName(name), kind as ElementKind] as const),
  ),
);

/** The kind of an element by the hash of its name; unknown elements are inline. */
export function kindOf(nameHash: number): ElementKind {
  return kinds.get(nameHash) ?? 'inline';
}
