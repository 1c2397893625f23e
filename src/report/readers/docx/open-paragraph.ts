import { propertyValue } from '../package/xml-elements.ts';
import type { DocxParts } from './parts.ts';
import { headingOfOutline } from './styles.ts';

/** A paragraph being read; a text box opens one inside another. */
export interface OpenParagraph {
  text: string;
  /** 1–6; 0 for body text. */
  heading: number;
  /** Its automatic number; '' outside lists. */
  number: string;
  /** Its end was deleted in tracking: the next paragraph goes on in it. */
  joinsNext: boolean;
}

/** A paragraph of which nothing is known yet. */
export function newParagraph(): OpenParagraph {
  return { text: '', heading: 0, number: '', joinsNext: false };
}

/** Takes over what w:pPr says of a paragraph and its style adds: heading, number in a list, end deleted in tracking. */
export function describeParagraph(paragraph: OpenParagraph, properties: string, parts: DocxParts): void {
  const styleId = propertyValue(properties, 'pStyle');
  const style = styleId === null ? null : parts.style(styleId);
  const outline = propertyValue(properties, 'outlineLvl');
  const heading = outline === null ? style?.heading : headingOfOutline(Number(outline));
  paragraph.heading = heading ?? 0;
  const ownList = propertyValue(properties, 'numId');
  const listId = ownList ?? style?.list?.id ?? '0';
  if (listId !== '0') {
    const level = propertyValue(properties, 'ilvl') ?? (ownList === null ? style?.list?.level : 0) ?? 0;
    paragraph.number = parts.listNumber(listId, Number(level));
  }
  paragraph.joinsNext = propertyValue(properties, 'del') !== null;
}
