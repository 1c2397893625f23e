import { simplified } from '../simplified.ts';
import type { Block, Paragraph, SourceDocument, Table } from '../source-document.ts';

/** Characters that simplified Chinese does not use, marked by their code. */
const traditional = new Uint8Array(0x10000);
for (const sign of simplified.keys()) traditional[sign.charCodeAt(0)] = 1;

const sampledTexts = 80;
const sampledLength = 60;
const sampledCellLength = 12;
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
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const convert = (text: string): string => toSimplified(text.replace(reading, ''));
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

/** The reading of a character in brackets behind it, 關(guān), which some pages put in when they change the characters. */
const reading = /(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/g;

/** Looks at pieces from the whole length: a page in simplified characters may hold a report in traditional ones. */
function isTraditional({ blocks }: SourceDocument): boolean {
  const step = Math.max(1, Math.floor(blocks.length / sampledTexts));
  let found = 0;
  let looked = 0;
  const look = (text: string, length: number): void => {
    const end = Math.min(text.length, length);
    for (let index = 0; index < end; index += 1) found += traditional[text.charCodeAt(index)]!;
    looked += end;
  };
  for (let index = 0; index < blocks.length; index += step) {
    const block = blocks[index]!;
    if (block.kind === 'paragraph') look(block.text, sampledLength);
    else for (const { text } of block.cells.slice(0, sampledTexts)) look(text, sampledCellLength);
  }
  return found >= fewest && found >= looked * share;
}
