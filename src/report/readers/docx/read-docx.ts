import type { SourceDocument } from '../../source-document.ts';
import { settleFlow } from '../flow.ts';
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
import { DocxBody } from './body.ts';
import { partsOf } from './parts.ts';

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
