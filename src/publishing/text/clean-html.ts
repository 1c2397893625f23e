import sanitize from 'sanitize-html';
import { liftMedia, markMedia } from './lift-media.ts';
import { listsOfWord } from './lists-of-word.ts';

/** A text fit for every page: `html` holds nothing that runs, loads or restyles; `plain` is what it says. */
export interface CleanText {
  readonly html: string;
  readonly plain: string;
}

const alignments = ['left', 'center', 'right', 'justify'] as const;

const allowedTags = [
  ...[
    'h2',
    'h3',
    'h4',
    'h5',
    'p',
    'br',
    'hr',
    'blockquote',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'u',
    's',
    'sub',
    'sup',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col', 'a', 'span'],
];

/**
 * Cleans what somebody pasted or imported: Word and WPS leave styles, conditional comments and lists made of
 * symbols; web pages leave scripts. Headings, lists, tables with merged cells and alignment stay. Of pictures,
 * recordings and films only the places of `own` files stay: no address can come in with a text.
 */
export function cleanHtml(pasted: string, own: readonly { readonly file: string }[] = []): CleanText {
  const sanitized = sanitize(listsOfWord(markMedia(pasted, own)), {
    allowedTags,
    allowedAttributes: {
      a: ['href', 'title'],
      td: ['colspan', 'rowspan', 'class'],
      th: ['colspan', 'rowspan', 'scope', 'class'],
      ol: ['start', 'type'],
      p: ['class'],
      h2: ['class'],
      h3: ['class'],
      h4: ['class'],
      h5: ['class'],
      col: ['span'],
    },
    allowedClasses: Object.fromEntries(
      ['p', 'h2', 'h3', 'h4', 'h5', 'td', 'th'].map((tag) => [
        tag,
        alignments.map((side) => `align-${side}`),
      ]),
    ),
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      h1: renamed('h2'),
      h6: renamed('h5'),
      b: renamed('strong'),
      i: renamed('em'),
      figcaption: (_tag, attributes) => aligned('p', { ...attributes, align: 'center' }),
      center: (_tag, attributes) => ({ tagName: 'p', attribs: { ...attributes, class: 'align-center' } }),
      div: (tag, attributes) => aligned(tag === 'div' ? 'p' : tag, attributes),
      ...Object.fromEntries(
        ['p', 'h2', 'h3', 'h4', 'h5', 'td', 'th'].map((tag) => [
          tag,
          (_: string, attributes: sanitize.Attributes) => aligned(tag, attributes),
        ]),
      ),
    },
    exclusiveFilter: ({ tag, text, mediaChildren }) =>
      (tag === 'span' || tag === 'strong' || tag === 'em') && text === '' && mediaChildren.length === 0,
  });
  const html = liftMedia(sanitized)
    .replace(/<\/?span>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/<p(?: class="[^"]*")?>\s*<\/p>/g, '');
  return { html, plain: plainText(html) };
}

const renamed = (tagName: string) => (_tag: string, attributes: sanitize.Attributes) =>
  aligned(tagName, attributes);

/** Alignment stands in a style or in an old attribute; it becomes a class of ours. */
function aligned(tagName: string, attributes: sanitize.Attributes): sanitize.Tag {
  const { style = '', align = '', class: given = '', ...others } = attributes;
  const side = /text-align:\s*(left|center|right|justify)/i.exec(style)?.[1] ?? align;
  const kept = alignments.find((name) => name === side.toLowerCase() || given.includes(`align-${name}`));
  return { tagName, attribs: kept && kept !== 'left' ? { ...others, class: `align-${kept}` } : others };
}

const blockEnd = /<\/(?:p|h[2-5]|li|tr|caption|figcaption|blockquote)>|<br ?\/?>|<hr ?\/?>/g;

/** What the text says: one line for each paragraph, cells parted by tabs. */
function plainText(html: string): string {
  return html
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, '\t')
    .replace(blockEnd, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/(?<![ \u3000])[ \u3000]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
