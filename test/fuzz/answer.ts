import type { PdfLibrary, SourceDocument } from '../../src/report/index.ts';
import { type ReadResult, readSource } from '../../src/report/index.ts';

const mostMilliseconds = 2_000;
/** Text no report comes near, however small the file that unpacks to it. */
const mostCharacters = 25_000_000;

/** How a reader answered a damaged file. */
export interface Answer {
  /** `document`, or the rule by which the file was refused. */
  readonly outcome: string;
  /** What is wrong with the answer; null when it is sound. */
  readonly fault: string | null;
  readonly milliseconds: number;
}

/** Reads a damaged file and judges the answer. */
export async function answerTo(bytes: Uint8Array, pdf: () => Promise<PdfLibrary>): Promise<Answer> {
  const startedAt = performance.now();
  try {
    const result = await readSource(bytes, { pdf });
    const milliseconds = performance.now() - startedAt;
    const outcome = 'document' in result ? 'document' : result.refused.rule;
    const late = milliseconds > mostMilliseconds ? `took ${Math.round(milliseconds)} ms` : null;
    return { outcome, fault: late ?? resultFault(result), milliseconds };
  } catch (error) {
    const fault = `threw ${error instanceof Error ? error.stack : String(error)}`;
    return { outcome: 'thrown', fault, milliseconds: performance.now() - startedAt };
  }
}

function resultFault(result: ReadResult): string | null {
  if ('document' in result) return documentFault(result.document);
  const { rule, message, advice } = result.refused;
  if (rule === 'file-unreadable') return 'a fault of the program was caught';
  return message === '' || advice === '' ? `${rule} says nothing` : null;
}

function documentFault(document: SourceDocument): string | null {
  if (document.blocks.length === 0) return 'an empty document';
  let length = 0;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      length += block.text.length;
      continue;
    }
    for (const cell of block.cells) {
      length += cell.text.length;
      const inRows = cell.row >= 0 && cell.rowSpan >= 1 && cell.row + cell.rowSpan <= block.rowCount;
      const inColumns =
        cell.column >= 0 && cell.columnSpan >= 1 && cell.column + cell.columnSpan <= block.columnCount;
      if (!inRows || !inColumns) return `a cell outside its table: ${JSON.stringify(cell)}`;
    }
  }
  return length > mostCharacters ? `${length} characters` : null;
}
