import { decode } from '../decode.ts';
import type { FlowItem } from '../flow.ts';
import { HtmlPage } from '../html/page.ts';
import { optionalPartText, type Relations, relatedPart, relationsOf } from '../package/package-parts.ts';
import type { Archive } from '../package/unzip.ts';
import type { ReadLimits } from '../reading.ts';
import { ListCounter } from './numbering.ts';
import { type ParagraphStyle, readStyles } from './styles.ts';

/** What the walk over the body asks of the other parts of the package. */
export interface DocxParts {
  style(id: string): ParagraphStyle;
  /** The automatic number of the next paragraph of a list. */
  listNumber(listId: string, level: number): string;
  /** The contents of a document inserted whole (w:altChunk), by relation id. */
  insertion(relationId: string): readonly FlowItem[];
}

/** The other parts, each read when the body first asks for it. */
export function partsOf(archive: Archive, mainPart: string, limits: ReadLimits): DocxParts {
  let relations: Relations | null = null;
  let styles: DocxParts['style'] | null = null;
  let lists: ListCounter | null = null;
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const related = (type: string, usual: string) => {
    relations ??= relationsOf(archive, mainPart);
    return optionalPartText(archive, relatedPart(relations, type, folder + usual));
  };
  return {
    style(id) {
      styles ??= readStyles(related('styles', 'styles.xml'));
      return styles(id);
    },
    listNumber(listId, level) {
      lists ??= new ListCounter(related('numbering', 'numbering.xml') ?? '');
      return lists.next(listId, level);
    },
    insertion(relationId) {
      relations ??= relationsOf(archive, mainPart);
      return insertedPage(archive, relations.get(relationId)?.target ?? '', limits);
    },
  };
}

/** Sites that build a DOCX from their pages insert the page as HTML; Word shows it as part of the text. */
function insertedPage(archive: Archive, part: string, limits: ReadLimits): readonly FlowItem[] {
  if (!/\.x?html?$/i.test(part)) return [];
  const bytes = archive.part(part);
  if (!(bytes instanceof Uint8Array)) return [];
  const page = new HtmlPage(decode(bytes), limits, {});
  page.read();
  return page.flow;
}
