import type { Located, Section } from '../report.ts';
import type { Place } from '../source-document.ts';

const date = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/;
const longestName = 30;

/** Unit and date after the last section, and how many of its last paragraphs they take up. */
export interface Signature {
  readonly body: string | null;
  /** As printed, without white space, e.g. 2024年1月18日. */
  readonly date: string | null;
  readonly place: Place | null;
  readonly lines: number;
}

/** Reads the signature (署名和成文日期) at the end of the last section; null when there is none. */
export function readSignature(sections: readonly Section[]): Signature | null {
  const paragraphs = sections.at(-1)?.paragraphs ?? [];
  for (let index = paragraphs.length - 1; index >= Math.max(0, paragraphs.length - 6); index -= 1) {
    const text = plain(paragraphs[index]!);
    if (!date.test(text)) continue;
    const above = index > 0 ? plain(paragraphs[index - 1]!) : '';
    const isName =
      above.length <= longestName &&
      /^[\u4e00-\u9fa5（）()]+$/.test(above) &&
      !/^(?:无|以上|特此)/.test(above);
    return {
      body: isName ? above : null,
      date: text,
      place: paragraphs[index]!.place,
      lines: paragraphs.length - index + (isName ? 1 : 0),
    };
  }
  return null;
}

function plain(paragraph: Located): string {
  return paragraph.text.replace(/\s+/g, '');
}
