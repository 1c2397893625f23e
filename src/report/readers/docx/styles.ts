import { elements, propertyValue } from '../package/xml-elements.ts';

/** What a paragraph style says about its paragraphs. */
export interface ParagraphStyle {
  /** 1–6; null when the style is no heading. */
  readonly heading: number | null;
  /** The automatic list its paragraphs belong to. */
  readonly list: { readonly id: string; readonly level: number } | null;
}

interface WrittenStyle {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: number | null;
  readonly listId: string | null;
  readonly listLevel: number | null;
}

const longestInheritance = 12;
/** Outline level 9 is body text. */
const bodyOutline = 9;

/** Reads word/styles.xml; answers for the styles a document uses, each settled once. */
export function readStyles(xml: string | null): (id: string) => ParagraphStyle {
  const written = new Map<string, WrittenStyle>();
  for (const { attribute, inside } of elements(xml ?? '', 'style')) {
    written.set(attribute('styleId') ?? '', {
      name: propertyValue(inside, 'name') ?? '',
      basedOn: propertyValue(inside, 'basedOn'),
      outline: number(propertyValue(inside, 'outlineLvl')),
      listId: propertyValue(inside, 'numId'),
      listLevel: number(propertyValue(inside, 'ilvl')),
    });
  }
  const settled = new Map<string, ParagraphStyle>();
  return (id) => {
    const known = settled.get(id);
    if (known) return known;
    const style = settleStyle(id, written);
    settled.set(id, style);
    return style;
  };
}

/** The heading level of an outline level as written; null for body text and for none. */
export function headingOfOutline(outline: number | null): number | null {
  return outline === null || outline >= bodyOutline ? null : Math.min(outline + 1, 6);
}

function settleStyle(id: string, written: ReadonlyMap<string, WrittenStyle>): ParagraphStyle {
  let heading: number | null = null;
  let outline: number | null = null;
  let listId: string | null = null;
  let listLevel: number | null = null;
  let style = written.get(id);
  for (let step = 0; style && step < longestInheritance; step += 1) {
    outline ??= style.outline;
    heading ??= headingOfName(style.name);
    listId ??= style.listId;
    listLevel ??= style.listLevel;
    style = style.basedOn === null ? undefined : written.get(style.basedOn);
  }
  return {
    heading: outline === null ? heading : headingOfOutline(outline),
    list: listId === null || listId === '0' ? null : { id: listId, level: listLevel ?? 0 },
  };
}

function headingOfName(name: string): number | null {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (level) return Math.min(Number(level), 6);
  return /^(?:title|标题)$/i.test(name) ? 1 : null;
}

function number(written: string | null): number | null {
  return written !== null && /^\d{1,3}$/.test(written) ? Number(written) : null;
}
