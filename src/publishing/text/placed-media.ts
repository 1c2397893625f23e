import { escapeText } from '../../platform/contract.ts';

/** A picture, recording or film as pages show it. */
export interface Media {
  /** The file by its content. */
  readonly file: string;
  readonly name: string;
  readonly kind: 'document' | 'picture' | 'audio' | 'video';
  /** What is seen or heard, in words. */
  readonly alternative: string;
  readonly caption: string;
}

const places = /<figure data-file="([0-9a-f]{64})"><\/figure>/g;

/**
 * Where a file stands within a text. The markup names it by its content and says nothing else: address, caption and
 * text alternative are those of the attachment, which screening looks through.
 */
export const mediaPlace = (file: string): string => `<figure data-file="${file}"></figure>`;

/** The files that stand within the text; the others are shown below it. */
export const placedFiles = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(places)].map(([, file]) => file!));

/** The text with each file shown at its place; `show` gives markup, or nothing for a file that is not there. */
export const withMedia = (html: string, show: (file: string) => string): string =>
  html.replace(places, (_, file: string) => show(file));

/**
 * The markup of a picture with its caption, or of a recording or film with its transcript (文字稿). On paper nothing
 * plays, so only the words are left.
 */
export function mediaFigure(media: Media, address: string, on: 'page' | 'paper' = 'page'): string {
  const [name, alternative, caption] = [media.name, media.alternative, media.caption].map(escapeText);
  const below = caption && `<figcaption>${caption}</figcaption>`;
  if (media.kind === 'document') return '';
  if (media.kind === 'picture') {
    // Who prints does not scroll: a picture that waits to be seen would be missing.
    const waiting = on === 'page' ? ' loading="lazy"' : '';
    return `<figure><img src="${escapeText(address)}" alt="${alternative}"${waiting}>${below}</figure>`;
  }
  const player = `<${media.kind} controls preload="none" src="${escapeText(address)}" aria-label="${caption || name}"></${media.kind}>`;
  const script = alternative && `<p class="transcript"><strong>文字稿：</strong>${alternative}</p>`;
  return `<figure>${on === 'page' ? player : ''}<figcaption>${caption || name}</figcaption>${script}</figure>`;
}
