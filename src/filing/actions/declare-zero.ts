import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { totalParts } from '../../report/index.ts';
import { composeDraft } from '../compose-draft.ts';
import { byClerk, changed, declareAct, notNow } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { named } from '../filing-act-labels.ts';
import type { CellEdit } from '../version-notes.ts';

/** States that what nobody recorded did not happen (确认为零), so that a quiet year is reported in one sitting. */
export const declareZero = declareAct({
  ...named('declare-zero'),
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: true,
  input: z.object({ reason: z.string().trim().min(2).max(500) }),
  decide: ({ filing, version, known, by, act }, { reason }) => {
    const { report } = version;
    if (report.format !== null || report.edition === null)
      return notNow('not-a-draft', '上传的年报以原件为准，请逐格修改。');
    const totals = totalParts(report.edition);
    const blank = Object.entries(report.cells).filter(
      ([cell, { value }]) => value === null && !totals.has(cell),
    );
    if (blank.length === 0) return notNow('nothing-blank', '没有空着的项目，不需要确认。');
    const zeros = blank.map(
      ([cell, { state }]): CellEdit => ({
        ...{ cell, value: 0, reason, by, at: act.at, from: { value: null, state } },
      }),
    );
    const kept = composeDraft(known.drafted, {
      ...version.notes,
      cellEdits: [...version.notes.cellEdits, ...zeros],
    });
    return changed({
      ...{ state: filing.state, kept: { ...kept, madeBy: 'edited' } },
      facts: { cells: blank.map(([cell]) => cell), reason },
    });
  },
});
