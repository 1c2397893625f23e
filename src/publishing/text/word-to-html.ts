import { createHash } from 'node:crypto';
import { mediaPlace } from './placed-media.ts';

/** A part of a document as mammoth reads it; its own declarations say nothing of it. */
interface Part {
  readonly type: string;
  readonly alignment?: string | null;
  readonly styleName?: string | null;
  readonly children?: readonly Part[];
}

const sides = ['center', 'right', 'both'] as const;
const classOf = { center: 'align-center', right: 'align-right', both: 'align-justify' } as const;

/** A picture that stood in a document, to be taken into the store of files. */
export interface DocumentPicture {
  /** The file by its content, as the markup names it. */
  readonly file: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** What the author wrote for those who cannot see it; often nothing. */
  readonly alternative: string;
}

/** What mammoth says of a picture; its own declarations leave out the words. */
interface WordPicture {
  readonly contentType: string;
  readonly altText?: string | null;
  readAsBuffer(): Promise<Buffer>;
}

/** As many pictures as one text may have files. */
const mostPictures = 50;
const endings: Readonly<Record<string, string>> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' },
};

/**
 * Turns DOCX into markup: headings, lists, tables with merged cells and alignment; hidden text is shown, pictures
 * stay where they stand.
 */
export async function wordToHtml(bytes: Buffer): Promise<{
  readonly html: string;
  readonly notes: readonly string[];
  readonly pictures: readonly DocumentPicture[];
}> {
  const pictures = new Map<string, DocumentPicture>();
  let lost = 0;
  const place = async (picture: WordPicture): Promise<string> => {
    const ending = endings[picture.contentType];
    const content = ending ? await picture.readAsBuffer() : Buffer.alloc(0);
    const file = createHash('sha256').update(content).digest('hex');
    if (!ending || (pictures.size >= mostPictures && !pictures.has(file))) {
      lost += 1;
      return '';
    }
    const alternative = (picture.altText ?? '').trim().slice(0, 500);
    const name = `图片${pictures.size + 1}.${ending}`;
    if (!pictures.has(file)) pictures.set(file, { file, name, bytes: content, alternative });
    return mediaPlace(file);
  };
  const places: string[] = [];
  // Loaded with the first document: a server that nobody gives one goes without.
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      ...{ ignoreEmptyParagraphs: true, includeDefaultStyleMap: true },
      styleMap: sides.map((side) => `p[style-name='${side}'] => p.${classOf[side]}:fresh`),
      transformDocument: aligned,
      convertImage: mammoth.images.imgElement(async (picture) => {
        places.push(await place(picture as unknown as WordPicture));
        return { src: `#${places.length - 1}` };
      }),
    },
  );
  return {
    // Only what we put in ourselves has a number for its address.
    html: value.replace(
      /<img\b[^>]*\ssrc="#(\d+)"[^>]*>/g,
      (_, index: string) => places[Number(index)] ?? '',
    ),
    notes: [
      ...(pictures.size === 0
        ? []
        : [`文中的 ${pictures.size} 张图片已放在原来的位置，请逐张核对文字说明。`]),
      ...(lost === 0 ? [] : [`有 ${lost} 张图片没有带过来（格式不能在网页上显示），请另存为 PNG 后插入。`]),
    ],
    pictures: [...pictures.values()],
  };
}

/** Names the style of an aligned paragraph after its side, so that the style map can keep it. */
function aligned(part: Part): Part {
  const children = part.children ? { children: part.children.map(aligned) } : {};
  const named =
    part.type === 'paragraph' &&
    sides.some((side) => side === part.alignment) &&
    !/^(heading|标题)/i.test(part.styleName ?? '');
  return { ...part, ...children, ...(named ? { styleName: part.alignment, styleId: part.alignment } : {}) };
}
