import { createHash } from 'node:crypto';
import { type CellId, cellParts } from '../law/index.ts';
import { type Report, type Section, type SectionId, totalParts } from '../report/index.ts';
import type { DraftedReport } from './drafted-report.ts';
import { withCellEdits } from './edit-report.ts';
import { type AnchoredFigure, anchoredFigures } from './figure-keys.ts';
import type { Source } from './source.ts';
import type { KeptReport } from './stored/pack-report.ts';
import type { CellEdit, KeptFigure, KeptSource, TextEdit } from './version-notes.ts';
import { writeOut } from './written-text.ts';

/** What a person put on top of the draft. */
export interface Edits {
  readonly cellEdits: readonly CellEdit[];
  readonly textEdits: readonly TextEdit[];
}

/**
 * The draft from the records with what people changed on top (在稿上修改). The records may have moved on since:
 * an edit that says what they say now is dropped, figures in changed texts follow them.
 */
export function composeDraft(drafted: DraftedReport, { cellEdits, textEdits }: Edits): KeptReport {
  const { report: draft, sources, gaps } = drafted;
  const anchors = anchoredFigures(drafted);
  const standing = cellEdits.filter(({ cell, value }) => draft.cells[cell]!.value !== value);
  const edited = new Map(textEdits.map((edit) => [edit.part, edit]));
  const byKey = new Map(anchors.map((anchor) => [anchor.key, anchor]));
  const written = new Map([...edited].map(([part, edit]) => [part, writePart(edit, byKey)]));
  const textOf = (part: SectionId | 'preface') =>
    written.get(part)?.paragraphs.map((text) => ({ text, place: null }));
  const report: Report = {
    ...withCellEdits(draft, standing),
    preface: textOf('preface') ?? draft.preface,
    sections: draft.sections.map((section): Section => {
      const paragraphs = textOf(section.id);
      return paragraphs ? { ...section, paragraphs } : section;
    }),
  };
  return {
    report,
    notes: {
      cells: Object.fromEntries(
        Object.entries(sources.cells).map(([cell, source]) => [cell, keptSource(source)]),
      ),
      figures: [
        ...anchors.filter(({ figure }) => !edited.has(figure.part)).map(keptFigure),
        ...[...written.values()].flatMap(({ figures }) => figures),
      ],
      ...{ gaps, recorded: recordedOf(drafted), cellEdits: standing },
      textEdits: textEdits.map((edit) => ({ ...edit, paragraphs: written.get(edit.part)!.pieces })),
    },
  };
}

function writePart({ part, paragraphs }: TextEdit, anchors: ReadonlyMap<string, AnchoredFigure>) {
  const outs = paragraphs.map((paragraph) => writeOut(paragraph, anchors));
  return {
    paragraphs: outs.map(({ text }) => text),
    pieces: outs.map(({ pieces }) => pieces),
    figures: outs.flatMap(({ figures }, paragraph) =>
      figures.map(({ key, start, length }): KeptFigure => {
        const { value, source } = anchors.get(key)!.figure;
        return { key, part, paragraph, start, length, value, source: keptSource(source) };
      }),
    ),
  };
}

const keptFigure = ({ key, figure }: AnchoredFigure): KeptFigure => ({
  ...{ key, ...figure, source: keptSource(figure.source) },
});

/** Thousands of record numbers are not kept with every version: how many there were, and whether they are the same. */
function keptSource(source: Source): KeptSource {
  if (source.kind !== 'records') return source;
  const { of, ids } = source;
  return { kind: 'records', of, count: ids.length, fingerprint: fingerprintOf(ids) };
}

/** Tells two lists of records apart. */
export const fingerprintOf = (ids: readonly string[]): string =>
  createHash('sha256')
    .update([...ids].sort().join(' '))
    .digest('base64url')
    .slice(0, 12);

/** What the records count: every cell they fill, without totals and without what last year's report handed on. */
export function recordedOf({ report, sources }: DraftedReport): Readonly<Record<CellId, number>> {
  const totals = totalParts(report.edition!);
  const handedOn = (cell: CellId) =>
    cellParts(cell).row === 'carriedIn' && sources.cells[cell]?.kind === 'reason';
  return Object.fromEntries(
    Object.entries(report.cells).flatMap(([cell, { value }]) =>
      value === null || totals.has(cell) || handedOn(cell) ? [] : [[cell, value] as const],
    ),
  );
}
