import { memo, useEffect, useRef } from 'react';
import type { Block, Paragraph, SourceDocument, Table } from '../../../src/report/index.ts';
import type { SourceMark } from './mark-source.ts';

/** The source text (原文) with the place in hand highlighted and scrolled to. */
export function SourcePane({ document, mark }: { document: SourceDocument; mark: SourceMark | null }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = pane.current;
    const target = mark && box?.querySelector('[data-marked]');
    if (!box || !target) return;
    // Only the pane scrolls: the page stays with the cell.
    const offset = target.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - box.clientHeight / 3;
  }, [mark]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="source" id="source" ref={pane} tabIndex={0} aria-label="原文">
      {document.blocks.map((block, index) => (
        <SourceBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a source never change
          key={index}
          block={block}
          page={pageStart(document, index)}
          mark={mark?.block === index ? mark : null}
        />
      ))}
    </section>
  );
}

/** The page a block begins, when the one before it stands on another. */
function pageStart({ blocks }: SourceDocument, index: number): number | null {
  const page = blocks[index]!.place.page;
  return page !== undefined && page !== blocks[index - 1]?.place.page ? page : null;
}

const SourceBlock = memo(function SourceBlock({
  block,
  page,
  mark,
}: {
  block: Block;
  page: number | null;
  mark: SourceMark | null;
}) {
  return (
    <>
      {page !== null && <p className="source-page">第 {page} 页</p>}
      {block.kind === 'paragraph' ? (
        <SourceLine paragraph={block} mark={mark} />
      ) : (
        <SourceTable table={block} mark={mark} />
      )}
    </>
  );
});

function SourceLine({ paragraph, mark }: { paragraph: Paragraph; mark: SourceMark | null }) {
  return (
    <p className="source-line" data-marked={mark ? '' : undefined}>
      {paragraph.place.line !== undefined && <span className="source-number">{paragraph.place.line}</span>}
      {paragraph.text.includes('\t') ? (
        <Cells text={paragraph.text} marked={mark?.cell ?? null} />
      ) : (
        <Words text={paragraph.text} stretch={mark?.stretch ?? null} />
      )}
    </p>
  );
}

/** A line cut by tabs, each piece in a frame, so that empty and lost cells can be seen. */
function Cells({ text, marked }: { text: string; marked: number | null }) {
  return (
    <span>
      {text.split('\t').map((piece, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change
          key={index}
          className="source-cell"
          data-marked={index === marked ? '' : undefined}
        >
          {piece}
        </span>
      ))}
    </span>
  );
}

function Words({ text, stretch }: { text: string; stretch: readonly [number, number] | null }) {
  if (!stretch) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, stretch[0])}
      <mark>{text.slice(...stretch)}</mark>
      {text.slice(stretch[1])}
    </span>
  );
}

function SourceTable({ table, mark }: { table: Table; mark: SourceMark | null }) {
  const cells = table.cells.map((cell, index) => ({ cell, index }));
  const rows = [...new Set(table.cells.map((cell) => cell.row))];
  return (
    <table className="source-table" data-marked={mark && mark.cell === null ? '' : undefined}>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {cells
              .filter(({ cell }) => cell.row === row)
              .map(({ cell, index }) => (
                <td
                  key={cell.column}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  data-marked={mark?.cell === index ? '' : undefined}
                >
                  <Words text={cell.text} stretch={mark?.cell === index ? mark.stretch : null} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
