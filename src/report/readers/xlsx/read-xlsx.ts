import type { Block, SourceDocument } from '../../source-document.ts';
import { decodeEntities } from '../markup/entities.ts';
import { normaliseText } from '../normalise.ts';
import {
  optionalPartText,
  partText,
  type Relations,
  relatedPart,
  relationsOf,
} from '../package/package-parts.ts';
import type { Archive } from '../package/unzip.ts';
import { elements } from '../package/xml-elements.ts';
import type { ReadLimits, ReadResult } from '../reading.ts';
import { refuse } from '../refuse.ts';
import { blocksOfSheet } from './blocks.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readFormats } from './styles.ts';

interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

/**
 * Reads a workbook (XLSX): what its visible sheets, rows and columns show, numbers as displayed,
 * formulas by the value last computed.
 */
export function readXlsx(archive: Archive, limits: ReadLimits): ReadResult {
  const workbookPart = relatedPart(relationsOf(archive, ''), 'officeDocument', 'xl/workbook.xml');
  const workbook = partText(archive, workbookPart);
  if (workbook === null) return refuse('file-damaged', '文件缺少工作簿部分，可能没有保存完整。');
  if (typeof workbook !== 'string') return workbook;
  const relations = relationsOf(archive, workbookPart);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const strings = partText(archive, relatedPart(relations, 'sharedStrings', `${folder}sharedStrings.xml`));
  if (strings !== null && typeof strings !== 'string') return strings;
  const styles = optionalPartText(archive, relatedPart(relations, 'styles', `${folder}styles.xml`));
  const since1904 = /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904\s*=\s*["'](?:1|true)/.test(workbook);
  const context = {
    strings: readStrings(strings),
    format: readFormats(styles, since1904),
    most: limits.cells,
  };
  const blocks: Block[] = [];
  let tables = 0;
  for (const { name, part } of visibleSheets(workbook, relations)) {
    const xml = partText(archive, part);
    if (xml === null) return refuse('file-damaged', `文件缺少工作表“${name}”，可能没有保存完整。`);
    if (typeof xml !== 'string') return xml;
    if (!/<\/(?:\w+:)?worksheet\s*>\s*$/.test(xml.slice(-200))) return refuse('file-damaged');
    const sheet = readSheet(xml, context);
    const read = sheet && blocksOfSheet(sheet, name, tables, limits.cells);
    if (!read) return refuse('file-bomb');
    tables += read.filter((block) => block.kind === 'table').length;
    blocks.push(...read);
  }
  if (blocks.length === 0) return refuse(holdsPictures(archive) ? 'file-scanned' : 'file-empty');
  const document: SourceDocument = { format: 'xlsx', title: null, meta: {}, blocks };
  return { document };
}

/** The sheets that a workbook shows, each part once: a damaged list may name one part thousands of times. */
function* visibleSheets(workbook: string, relations: Relations): Generator<SheetEntry> {
  const named = new Set<string>();
  for (const { attribute } of elements(workbook, 'sheet')) {
    const relation = relations.get(attribute('id') ?? '');
    if (relation?.type !== 'worksheet' || named.has(relation.target)) continue;
    named.add(relation.target);
    if (/^(?:hidden|veryHidden)$/.test(attribute('state') ?? '')) continue;
    yield { name: normaliseText(decodeEntities(attribute('name') ?? '')), part: relation.target };
  }
}

function holdsPictures(archive: Archive): boolean {
  return archive.names.some((name) => /(^|\/)media\/[^/]+\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?)$/i.test(name));
}
