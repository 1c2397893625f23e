import { z } from 'zod';
import { cite } from '../../law/index.ts';
import type { Report } from '../../report/index.ts';
import { byClerk, changed, declareAct } from '../declared-act.ts';
import { openStates } from '../filing.ts';
import { recordedFor } from '../unready-now.ts';
import { noNotes } from '../version-notes.ts';

/** A file that was read, with where its original lies. */
export interface ReadOriginal {
  readonly report: Report;
  readonly file: string;
  readonly name: string;
}

/**
 * Takes a report that was written elsewhere (上传年报) as the next version, exactly as it was read. What could not be
 * read for certain waits for a person.
 */
export const upload = declareAct<ReadOriginal>({
  ...{ name: 'upload', label: '上传年报' },
  permission: { ...byClerk, citation: cite('REG-50') },
  allowedWhen: openStates,
  asksRecords: true,
  input: z.custom<ReadOriginal>(),
  decide: ({ filing, known }, { report, file, name }) => {
    const notes = { ...noNotes, recorded: recordedFor(report, known.drafted) };
    const kept = { report, notes, madeBy: 'uploaded' as const, original: { file, name } };
    return changed({ state: filing.state, kept, facts: { file: name } });
  },
});
