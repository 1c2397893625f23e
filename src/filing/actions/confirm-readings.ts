import { z } from 'zod';
import { byClerk, changed, declareAct, notNow } from '../declared-act.ts';
import { withCellEdits } from '../edit-report.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import { uncertainCells } from '../findings.ts';
import type { CellEdit } from '../version-notes.ts';

/** Vouches for readings of a file that were uncertain (确认读数): as they were read, or as was proposed. */
export const confirmReadings = declareAct({
  ...named('confirm-readings'),
  permission: byClerk,
  allowedWhen: openStates,
  asksRecords: false,
  input: z.object({ cells: z.array(z.string().max(120)).min(1).max(200) }),
  decide: ({ filing, version, by, act }, { cells }) => {
    const waiting = new Set(uncertainCells(version));
    const certain = cells.find((cell) => !waiting.has(cell));
    if (certain !== undefined)
      return notNow('reading-certain', '这一格不需要确认，请刷新页面。', { field: certain });
    const unread = cells.find((cell) => {
      const { value, proposal } = version.report.cells[cell]!;
      return value === null && proposal === undefined;
    });
    if (unread !== undefined)
      return notNow('reading-missing', '这一格没有读出数据，请对照原件填写。', { field: unread });
    const edits = cells.map((cell): CellEdit => {
      const { value, state, proposal, reason } = version.report.cells[cell]!;
      return {
        ...{ cell, from: { value, state }, value: value ?? proposal!, confirmed: true },
        ...{ reason: reason ?? '', by, at: act.at },
      };
    });
    const report = withCellEdits(version.report, edits);
    const notes = { ...version.notes, cellEdits: [...version.notes.cellEdits, ...edits] };
    return changed({ state: filing.state, kept: { report, notes, madeBy: 'edited' }, facts: { cells } });
  },
});
