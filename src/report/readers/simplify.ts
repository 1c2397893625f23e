import type { Block, Paragraph, SourceDocument, Table } from '../source-document.ts';

/** Frequent characters that simplified Chinese does not use. */
const traditional =
  /[開關務請訴訟議報總計條數據機構與業國會處結轉續辦類項規範現無個應對為發這項機訊資園區縣鄉鎮應該組織維護審補對實]/g;

const sampledTexts = 80;
const sampledLength = 60;
/** In traditional text one character in six is one of these, in simplified text none but a name or a link. */
const share = 0.04;
const fewest = 6;

/**
 * A document in traditional characters, in simplified ones; any other document as it is.
 * The dictionary is loaded only when it is needed.
 */
export async function simplify(document: SourceDocument): Promise<SourceDocument> {
  if (document.format === 'json' || !isTraditional(document)) return document;
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const ofBlock = (block: Block): Block => (block.kind === 'table' ? ofTable(block) : ofParagraph(block));
  const ofParagraph = (paragraph: Paragraph): Paragraph => ({ ...paragraph, text: convert(paragraph.text) });
  const ofTable = (table: Table): Table => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, text: convert(cell.text) })),
  });
  return {
    ...document,
    title: document.title === null ? null : convert(document.title),
    blocks: document.blocks.map(ofBlock),
  };
}

function isTraditional(document: SourceDocument): boolean {
  const sample = sampleOf(document.blocks);
  const found = sample.match(traditional)?.length ?? 0;
  return found >= fewest && found >= sample.length * share;
}

/** Pieces from the whole length of the document: a page in simplified characters may hold a report in traditional ones. */
function sampleOf(blocks: readonly Block[]): string {
  const step = Math.max(1, Math.floor(blocks.length / sampledTexts));
  let sample = '';
  for (let index = 0; index < blocks.length; index += step) {
    const block = blocks[index]!;
    if (block.kind === 'paragraph') sample += block.text.slice(0, sampledLength);
    else for (const cell of block.cells.slice(0, sampledTexts)) sample += cell.text.slice(0, 12);
  }
  return sample;
}
