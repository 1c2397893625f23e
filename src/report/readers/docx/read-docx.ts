import type { SourceDocument } from '../../source-document.ts';
import { decode } from '../decode.ts';
import { type FlowItem, settleFlow } from '../flow.ts';
import { HtmlPage } from '../html/page.ts';
import { decodeEntities } from '../markup/entities.ts';
import { normaliseText } from '../normalise.ts';
import {
  optionalPartText,
  partText,
  prefixOf,
  type Relations,
  relatedPart,
  relationsOf,
} from '../package/package-parts.ts';
import type { Archive } from '../package/unzip.ts';
import { elements } from '../package/xml-elements.ts';
import type { ReadLimits, ReadResult } from '../reading.ts';
import { refuse } from '../refuse.ts';
import { DocxBody, type DocxParts } from './body.ts';
import { ListCounter } from './numbering.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a Word document (DOCX): text as it is shown, with automatic numbers and without what tracking deleted
 * or the author hid; tables with true grid positions.
 */
export function readDocx(archive: Archive, limits: ReadLimits): ReadResult {
  const packageRelations = relationsOf(archive, '');
  const mainPart = relatedPart(packageRelations, 'officeDocument', 'word/document.xml');
  const xml = partText(archive, mainPart);
  if (xml === null) return refuse('file-damaged', '文件缺少正文部分，可能没有保存完整。');
  if (typeof xml !== 'string') return xml;
  const prefix = prefixOf(xml, /\/wordprocessingml\/(?:2006\/)?main$/) ?? 'w:';
  const body = new DocxBody(xml, prefix, limits, partsOf(archive, mainPart, limits));
  if (!body.read()) return refuse('file-bomb');
  if (!body.isWhole) return refuse('file-damaged', '文件的正文没有结尾，可能没有保存或下载完整。');
  const blocks = settleFlow(body.flow);
  if (blocks.length === 0) return refuse(body.pictures > 0 ? 'file-scanned' : 'file-empty');
  const document: SourceDocument = {
    format: 'docx',
    title: titleOf(archive, packageRelations),
    meta: {},
    blocks,
  };
  return { document };
}

/** The other parts, each read when the body first asks for it. */
function partsOf(archive: Archive, mainPart: string, limits: ReadLimits): DocxParts {
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

function titleOf(archive: Archive, relations: Relations): string | null {
  const properties = optionalPartText(
    archive,
    relatedPart(relations, 'core-properties', 'docProps/core.xml'),
  );
  if (properties === null) return null;
  for (const { inside } of elements(properties, 'title')) {
    const title = normaliseText(decodeEntities(inside)).trim();
    return title === '' ? null : title;
  }
  return null;
}
