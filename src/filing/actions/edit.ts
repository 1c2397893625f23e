import { z } from 'zod';
import { cite, officialForms } from '../../law/index.ts';
import { type Report, totalParts } from '../../report/index.ts';
import { composeDraft } from '../compose-draft.ts';
import { byClerk, changed, declareAct, notNow, type Situation } from '../declared-act.ts';
import { withCellEdits } from '../edit-report.ts';
import { anchoredFigures } from '../figure-keys.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import type { KeptReport } from '../stored/pack-report.ts';
import type { CellEdit, TextEdit } from '../version-notes.ts';
import { bindFigures } from '../written-text.ts';

const parts = ['preface', 's1', 's2', 's3', 's4', 's5', 's6'] as const;

const input = z.object({
  cells: z
    .array(z.object({ cell: z.string().max(120), value: z.number().nullable() }))
    .max(200)
    .default([]),
  /** Why the cells differ from what stood there. */
  reason: z.string().trim().max(500).default(''),
  texts: z
    .array(
      z.object({ part: z.enum(parts), paragraphs: z.array(z.string().trim().min(1).max(5000)).max(100) }),
    )
    .max(parts.length)
    .default([]),
});

type EditInput = z.infer<typeof input>;

/** Changes cells, with a reason, and texts on top of the draft (修改). */
export const edit = declareAct<EditInput>({
  ...named('edit'),
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: true,
  input: input as z.ZodType<EditInput>,
  decide: (situation, { cells, reason, texts }) => {
    const { filing, version, by, act } = situation;
    const { report } = version;
    const edition = report.edition;
    if (cells.length === 0 && texts.length === 0)
      return notNow('nothing-changed', '没有改动任何内容，请修改后再保存。');
    if (cells.length > 0 && reason === '')
      return notNow('reason-missing', '请写明为什么修改这些数据。', { field: 'reason' });
    const known = new Set(edition === null ? [] : officialForms[edition].cells);
    const derived = report.format === null && edition !== null ? totalParts(edition) : new Map();
    for (const { cell, value } of cells) {
      if (!known.has(cell)) return notNow('cell-unknown', '表格中没有这一格，请刷新页面。', { field: cell });
      if (derived.has(cell))
        return notNow('cell-derived', '合计由系统计算，请修改合计的各个组成项。', { field: cell });
      if (value !== null && (value < 0 || !Number.isFinite(value)) && edition === '2021')
        return notNow('number-unfit', '数据不能小于零，请核对。', { field: cell });
    }
    const cellEdits = cells.map(
      ({ cell, value }): CellEdit => ({
        ...{ cell, value, reason, by, at: act.at },
        from: { value: report.cells[cell]!.value, state: report.cells[cell]!.state },
      }),
    );
    const kept =
      report.format === null ? editDraft(situation, cellEdits, texts) : editFile(situation, cellEdits, texts);
    const facts = {
      cells: cells.map(({ cell }) => cell),
      parts: texts.map(({ part }) => part),
      ...(reason && { reason }),
    };
    return changed({ state: filing.state, kept: { ...kept, madeBy: 'edited' }, facts });
  },
});

function editDraft(
  { version, known, by, act }: Situation,
  cellEdits: readonly CellEdit[],
  texts: EditInput['texts'],
): KeptReport {
  const anchors = anchoredFigures(known.drafted);
  const textEdits = texts.map(
    ({ part, paragraphs }): TextEdit => ({
      ...{ part, by, at: act.at, paragraphs: bindFigures(part, paragraphs, anchors) },
    }),
  );
  return composeDraft(known.drafted, {
    cellEdits: [...latest(version.notes.cellEdits, cellEdits)],
    textEdits: [
      ...version.notes.textEdits.filter(({ part }) => !texts.some((one) => one.part === part)),
      ...textEdits,
    ],
  });
}

/** What was read from a file stays as it was read, but for what a person sets. */
function editFile(
  { version }: Situation,
  cellEdits: readonly CellEdit[],
  texts: EditInput['texts'],
): KeptReport {
  const report = withTexts(withCellEdits(version.report, cellEdits), texts);
  return {
    report,
    notes: { ...version.notes, cellEdits: [...latest(version.notes.cellEdits, cellEdits)] },
  };
}

const latest = (before: readonly CellEdit[], now: readonly CellEdit[]): Iterable<CellEdit> =>
  new Map([...before, ...now].map((one) => [one.cell, one])).values();

function withTexts(report: Report, texts: EditInput['texts']): Report {
  const written = new Map(
    texts.map(({ part, paragraphs }) => [part, paragraphs.map((text) => ({ text, place: null }))]),
  );
  return {
    ...report,
    preface: written.get('preface') ?? report.preface,
    sections: report.sections.map((section) => ({
      ...section,
      paragraphs: written.get(section.id) ?? section.paragraphs,
    })),
  };
}
