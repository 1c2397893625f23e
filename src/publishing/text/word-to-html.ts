import mammoth from 'mammoth';

/** A part of a document as mammoth reads it; its own declarations say nothing of it. */
interface Part {
  readonly type: string;
  readonly alignment?: string | null;
  readonly styleName?: string | null;
  readonly children?: readonly Part[];
}

const sides = ['center', 'right', 'both'] as const;
const classOf = { center: 'align-center', right: 'align-right', both: 'align-justify' } as const;

/** Turns DOCX into markup: headings, lists, tables with merged cells and alignment; hidden text is shown. */
export async function wordToHtml(
  bytes: Buffer,
): Promise<{ readonly html: string; readonly notes: readonly string[] }> {
  let pictures = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      ...{ ignoreEmptyParagraphs: true, includeDefaultStyleMap: true },
      styleMap: sides.map((side) => `p[style-name='${side}'] => p.${classOf[side]}:fresh`),
      transformDocument: aligned,
      convertImage: mammoth.images.imgElement(async () => {
        pictures += 1;
        return { src: '' };
      }),
    },
  );
  return {
    html: value.replace(/<img[^>]*>/g, ''),
    notes: pictures === 0 ? [] : [`文中有 ${pictures} 张图片没有带过来，请另行上传并写文字说明。`],
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
