import { readSource, type SourceDocument } from '../report/index.ts';
import type { CanvasLibrary } from './canvas.ts';
import { pagesOfPdf } from './pages-of-pdf.ts';
import { partsLeftOut } from './parts-left-out.ts';
import type { RedactionTypesetter } from './released-pdf.ts';
import { type SourcePages, UnusableSource } from './source-page.ts';

/**
 * The pages of a Word or Excel document, typeset anew from the text and tables it shows: hidden rows and sheets, notes,
 * tracked changes and properties are not in them. Throws UnusableSource for a file that cannot be read.
 */
export async function pagesOfDocument(
  bytes: Uint8Array,
  name: string,
  { canvas, typesetter }: { readonly canvas: CanvasLibrary; readonly typesetter: RedactionTypesetter },
): Promise<SourcePages> {
  const read = await readSource(bytes, { name, pdf: () => Promise.reject(new Error('not a PDF')) });
  if ('refused' in read) {
    if (read.refused.rule === 'file-unknown') throw unknownFormat();
    throw new UnusableSource('file-damaged', '文件已损坏、有密码或者过大，无法读取。请导出为 PDF 后上传。');
  }
  const { document } = read;
  if (document.format !== 'docx' && document.format !== 'xlsx') throw unknownFormat();
  const { pages } = await pagesOfPdf(typeset(document, typesetter), canvas);
  return { pages, leftOut: partsLeftOut(bytes, document.format) };
}

/** A file of a format that cannot be redacted. */
export const unknownFormat = (): UnusableSource =>
  new UnusableSource(
    'format-unknown',
    '只能处理 PDF、DOCX、XLSX、PNG 和 JPEG 文件。请另存为其中一种后重新上传。',
  );

/** More columns are set across a sheet that lies on its side. */
const mostUpright = 7;

function typeset({ blocks }: SourceDocument, typesetter: RedactionTypesetter): Uint8Array {
  const laid = blocks.flatMap((block): readonly object[] => {
    if (block.kind === 'paragraph')
      return block.text.trim() === '' ? [] : [{ text: block.text, heading: block.heading ?? 0 }];
    const cells = block.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      ...{ x: column, y: row, colspan: columnSpan, rowspan: rowSpan, text },
    }));
    return [{ columns: block.columnCount, cells }];
  });
  const wide = blocks.some((block) => block.kind === 'table' && block.columnCount > mostUpright);
  const data = JSON.stringify({ wide, blocks: laid });
  typesetter.resetShadow();
  return typesetter.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: '1.7' });
}

const template = `#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", flipped: data.wide, margin: 20mm, numbering: none)
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn")
#set par(leading: 0.8em)
#let lines(written) = written.split("\\n").join(linebreak())
#for block in data.blocks {
  if "cells" in block {
    set text(size: if block.columns > 10 { 7pt } else { 9pt })
    table(
      columns: (1fr,) * block.columns,
      inset: 4pt,
      ..block.cells.map(cell => table.cell(x: cell.x, y: cell.y, colspan: cell.colspan, rowspan: cell.rowspan, lines(cell.text))),
    )
  } else if block.heading > 0 {
    text(size: 14pt, weight: "bold", lines(block.text))
    parbreak()
  } else {
    lines(block.text)
    parbreak()
  }
}
`;
